package io.alembic.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.engine.state.LockOwner;
import io.alembic.engine.state.LockPatience;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.state.StateStore;
import io.alembic.engine.state.StateStoreContract;
import io.alembic.engine.state.Unlocking;
import io.alembic.testkit.model.Uids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostgresStateStoreTest extends StateStoreContract {

    private static final String KEY = "default/" + BACKEND.scopeName();

    private final Databases databases = Databases.shared();
    private final List<String> warnings = new ArrayList<>();

    @AfterEach
    void close() {
        databases.close();
    }

    @Override
    protected StateStore store(LockOwner owner, LockPatience patience) {
        return store(databases.open(owner), patience);
    }

    private StateStore store(PostgresDatabase database, LockPatience patience) {
        return new PostgresStateStore(database, patience, () -> LINEAGE, warnings::add);
    }

    @Override
    protected void put(String json) {
        store().backends();
        databases.execute("INSERT INTO alembic_state (state_key, payload) VALUES ('" + KEY + "', '" + json
                + "') ON CONFLICT (state_key) DO UPDATE SET payload = EXCLUDED.payload");
    }

    @Test
    void writes_the_row_that_the_peer_reads() {
        save(state -> state.bind(POP, Uids.numbered(1), BackendId.of(11)));

        assertThat(databases.query("SELECT concat_ws('|', state_key, loaded_version, payload) FROM alembic_state"))
                .containsExactly(
                        KEY + "|1|{\"backend\": {\"adapter\": \"generic\", \"instance\": \"https://api.example\"},"
                                + " \"mappings\": {\"net.pop\": {\"" + Uids.numbered(1) + "\": 11}},"
                                + " \"extensions\": {\"serial\": 1, \"lineage\": \"" + LINEAGE + "\"}}");
        save(state -> state.bind(POP, Uids.numbered(1), BackendId.of(12)));
        assertThat(databases.query("SELECT loaded_version FROM alembic_state")).containsExactly("2");
    }

    @Test
    void a_row_that_nobody_stamped_is_not_a_state_that_is_present() {
        put("{\"mappings\": {}}");

        try (StateSession session = open(StateAccess.SHARED)) {
            assertThat(session.context().present()).isFalse();
            assertThat(session.context().storage()).isEqualTo("postgres");
            assertThat(session.context().location()).isEqualTo(KEY);
        }
    }

    @Test
    void each_workspace_has_a_state_and_a_lock_of_its_own() {
        save(state -> state.bind(POP, Uids.numbered(1), BackendId.of(1)));
        StateStore lab = store(databases.open(OWNER, Map.of(PostgresSettings.KEY, "lab")), LockPatience.NONE);

        try (StateSession ours = open(StateAccess.EXCLUSIVE);
                StateSession theirs = lab.open(BACKEND, StateAccess.EXCLUSIVE)) {
            assertThat(ours.state().bindings().size()).isEqualTo(1);
            assertThat(theirs.state().bindings().size()).isZero();
            assertThat(lab.backends()).isEmpty();
        }
    }

    @Test
    void a_save_of_the_peer_in_between_is_not_overwritten() {
        save(state -> state.bind(POP, Uids.numbered(1), BackendId.of(1)));
        try (StateSession session = open(StateAccess.EXCLUSIVE)) {
            databases.execute("UPDATE alembic_state SET loaded_version = loaded_version + 1");

            assertRefused(
                    () -> session.save(session.state()
                            .edit()
                            .bind(POP, Uids.numbered(1), BackendId.of(2))
                            .toState()),
                    "another run, one that takes no lock, saved it");
        }
        assertThat(databases.query("SELECT loaded_version FROM alembic_state")).containsExactly("2");
    }

    @Test
    void a_first_save_of_the_peer_in_between_is_not_overwritten() {
        try (StateSession session = open(StateAccess.EXCLUSIVE)) {
            put("{\"mappings\": {}}");

            assertRefused(() -> session.save(session.state()), "Nothing was saved");
        }
    }

    @Test
    void an_older_table_gets_the_column_it_lacks() {
        databases.execute("CREATE TABLE alembic_state (state_key TEXT PRIMARY KEY, payload JSONB NOT NULL,"
                + " updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW())");
        put("{\"mappings\": {}}");
        save(state -> state);

        assertThat(databases.query("SELECT loaded_version FROM alembic_state")).containsExactly("2");
    }

    @Test
    void a_hundred_runs_read_at_the_same_time_and_make_the_tables_only_once() throws Exception {
        int runs = 100;
        CyclicBarrier all = new CyclicBarrier(runs);
        List<Callable<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            StateStore store = store();
            readers.add(() -> {
                all.await();
                try (StateSession session = store.open(BACKEND, StateAccess.SHARED)) {
                    all.await();
                    return session.state().bindings().size();
                }
            });
        }
        assertThat(atOnce(readers)).containsOnly(0);
        assertThat(databases.query("SELECT count(*) FROM pg_tables WHERE tablename LIKE 'alembic%'"))
                .containsExactly("3");
    }

    @Test
    void of_many_writers_none_loses_an_update() throws Exception {
        int writers = 10;
        List<Callable<Boolean>> runs = new ArrayList<>();
        for (int i = 1; i <= writers; i++) {
            int number = i;
            StateStore store = store(OWNER, new LockPatience(Duration.ofMinutes(5), line -> {}, () -> false));
            runs.add(() -> {
                try (StateSession session = store.open(BACKEND, StateAccess.EXCLUSIVE)) {
                    session.save(session.state()
                            .edit()
                            .bind(POP, Uids.numbered(number), BackendId.of(number))
                            .toState());
                    return true;
                }
            });
        }
        assertThat(atOnce(runs)).containsOnly(true);
        try (StateSession session = open(StateAccess.SHARED)) {
            assertThat(session.state().bindings().size()).isEqualTo(writers);
        }
    }

    @Test
    void a_broken_connection_takes_the_lock_again_before_it_saves() {
        try (StateSession session = open(StateAccess.EXCLUSIVE)) {
            databases.server().breakConnections(databases.name());
            session.save(session.state()
                    .edit()
                    .bind(POP, Uids.numbered(1), BackendId.of(1))
                    .toState());

            assertThat(warnings).singleElement().asString().contains("broke; the lock is taken again");
            assertRefused(() -> open(StateAccess.EXCLUSIVE), "another run holds");
        }
        assertThat(databases.query("SELECT loaded_version FROM alembic_state")).containsExactly("1");
    }

    @Test
    void a_lock_that_another_run_took_meanwhile_is_not_saved_against() {
        try (StateSession loser = open(StateAccess.EXCLUSIVE)) {
            databases.server().breakConnections(databases.name());
            try (StateSession winner = open(StateAccess.EXCLUSIVE)) {
                assertRefused(
                        () -> loser.save(loser.state()
                                .edit()
                                .bind(POP, Uids.numbered(1), BackendId.of(1))
                                .toState()),
                        "another run took the lock: \"alembic apply\", process 42 on host1");
                winner.save(winner.state());
            }
        }
    }

    @Test
    void those_who_hold_a_lock_can_be_ended() {
        try (StateSession stuck = open(StateAccess.EXCLUSIVE)) {
            Unlocking unlocked = store().unlock(BACKEND, true);

            assertThat(unlocked.free()).isTrue();
            assertThat(unlocked.holders()).singleElement().asString().contains("process 42 on host1");
            open(StateAccess.EXCLUSIVE).close();
            assertThat(stuck.state().bindings().size()).isZero();
        }
    }

    @Test
    void an_owner_with_a_long_name_is_told_as_far_as_the_server_keeps_it() {
        LockOwner owner = new LockOwner("h".repeat(80), 1234567, "alembic state import", OWNER.since());
        try (StateSession session =
                store(databases.open(owner), LockPatience.NONE).open(BACKEND, StateAccess.EXCLUSIVE)) {
            assertRefused(
                    () -> open(StateAccess.SHARED), "\"alembic state import\", process 1234567 on hhhhhhhhhhhhhhhh");
            assertThat(session.warnings()).isEmpty();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> runs) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> run : threads.invokeAll(runs)) {
                results.add(run.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
