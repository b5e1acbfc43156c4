package io.alembic.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Lineage;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.testkit.model.Uids;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every place of states does. */
public abstract class StateStoreContract {

    protected static final BackendIdentity BACKEND = new BackendIdentity("generic", "https://api.example");
    protected static final TypeName POP = new TypeName("net.pop");
    protected static final UUID LINEAGE = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    protected static final LockOwner OWNER =
            new LockOwner("host1", 42, "alembic apply", Instant.parse("2026-01-02T03:04:05Z"));

    private static final String STAMP =
            "\"backend\": {\"adapter\": \"generic\", \"instance\": \"https://api.example\"}";

    /** On another machine, where nobody can tell whether the owner is alive. */
    private static final LockOwner OTHER =
            new LockOwner("host2", 43, "alembic plan", Instant.parse("2026-01-02T03:04:06Z"));

    /** Stores of one place, each as another run would see it. */
    protected abstract StateStore store(LockOwner owner, LockPatience patience);

    /** Puts a text in the place of the state, as another program would. */
    protected abstract void put(String json);

    @Test
    void a_state_that_was_never_saved_is_empty_and_not_present() {
        try (StateSession session = open(StateAccess.SHARED)) {
            assertThat(session.state()).isEqualTo(State.empty(BACKEND));
            assertThat(session.context().present()).isFalse();
        }
        assertThat(store().backends()).isEmpty();
    }

    @Test
    void what_is_saved_is_read_by_the_next_run() {
        BackendId largest = new BackendId.Numeric(new BigInteger("18446744073709551615"));
        save(state -> state.bind(POP, Uids.numbered(1), largest).bind(POP, Uids.numbered(2), BackendId.of("x-\"9")));

        try (StateSession session = open(StateAccess.SHARED)) {
            assertThat(session.context().present()).isTrue();
            assertThat(session.context().bindingsLoaded()).isEqualTo(2);
            assertThat(session.state().bindings().byType().get(POP))
                    .containsEntry(Uids.numbered(1), largest)
                    .containsEntry(Uids.numbered(2), BackendId.of("x-\"9"));
        }
        assertThat(store().backends()).containsExactly(BACKEND);
    }

    @Test
    void a_session_can_save_again_and_again() {
        try (StateSession session = open(StateAccess.EXCLUSIVE)) {
            for (int i = 1; i <= 3; i++) {
                session.save(session.state()
                        .edit()
                        .bind(POP, Uids.numbered(i), BackendId.of(i))
                        .toState());
            }
        }

        assertThat(lineage()).contains(new Lineage(LINEAGE, 3));
    }

    @Test
    void lineage_stays_and_serial_counts_saves_but_not_those_that_change_nothing() {
        save(state -> state.bind(POP, Uids.numbered(1), BackendId.of(1)));
        save(state -> state.bind(POP, Uids.numbered(1), BackendId.of(2)));
        save(state -> state);

        assertThat(lineage()).contains(new Lineage(LINEAGE, 2));
    }

    @Test
    void a_first_save_keeps_even_an_empty_state() {
        save(state -> state);

        assertThat(store().backends()).containsExactly(BACKEND);
    }

    @Test
    void a_state_without_lineage_is_taken_over_with_what_others_keep_in_it() {
        put("{\"surplus\": 1, \"extensions\": {\"theirs\": 5}, \"mappings\": {\"net.pop\": {\"" + Uids.numbered(1)
                + "\": 7}}, " + STAMP + "}");
        save(state -> state.bind(POP, Uids.numbered(2), BackendId.of(8)));

        assertThat(lineage()).contains(new Lineage(LINEAGE, 1));
        try (StateSession session = open(StateAccess.SHARED)) {
            assertThat(session.state().bindings().size()).isEqualTo(2);
            assertThat(session.document().extensions().has("theirs")).isTrue();
        }
    }

    @Test
    void an_empty_state_without_a_stamp_takes_it() {
        put("{\"mappings\": {}}");

        try (StateSession session = open(StateAccess.SHARED)) {
            assertThat(session.state().backend()).isEqualTo(BACKEND);
        }
    }

    @Test
    void the_state_of_another_backend_and_mappings_of_nobody_are_refused() {
        put("{\"backend\": {\"adapter\": \"generic\", \"instance\": \"other\"}, \"mappings\": {}}");
        assertRefused(() -> open(StateAccess.SHARED), "generic other");

        put("{\"mappings\": {\"net.pop\": {\"" + Uids.numbered(1) + "\": 7}}}");
        assertRefused(() -> open(StateAccess.SHARED), "\"backend\": {\"adapter\": \"generic\"");
    }

    @Test
    void what_is_no_state_is_refused_by_its_path_and_the_lock_is_given_back() {
        put("{\"mappings\": {\"net.pop\": {\"" + Uids.numbered(1) + "\": -3}}, " + STAMP + "}");
        assertRefused(() -> open(StateAccess.EXCLUSIVE), "mappings.net.pop");

        put("{\"mappings\": [1]}");
        assertRefused(() -> open(StateAccess.EXCLUSIVE), "mappings");

        put("{\"mappings\": {}}");
        open(StateAccess.EXCLUSIVE).close();
    }

    @Test
    void ids_that_several_uids_are_bound_to_are_told() {
        put("{" + STAMP + ", \"mappings\": {\"net.pop\": {\"" + Uids.numbered(2) + "\": 7, \"" + Uids.numbered(1)
                + "\": 7}}}");

        try (StateSession session = open(StateAccess.SHARED)) {
            assertThat(session.warnings()).singleElement().asString().contains(Uids.numbered(1) + " answers");
        }
    }

    @Test
    void a_writer_is_alone_and_says_who_it_is() {
        try (StateSession writer = open(StateAccess.EXCLUSIVE)) {
            assertRefused(() -> openElsewhere(StateAccess.EXCLUSIVE), "\"alembic apply\", process 42 on host1");
            assertRefused(() -> openElsewhere(StateAccess.SHARED), "since 2026-01-02T03:04:05Z");
            writer.save(writer.state());
        }
        open(StateAccess.EXCLUSIVE).close();
    }

    @Test
    void a_reader_keeps_a_writer_out() {
        try (StateSession reader = open(StateAccess.SHARED)) {
            assertRefused(() -> openElsewhere(StateAccess.EXCLUSIVE), "another run holds");
            assertThat(reader.state()).isEqualTo(State.empty(BACKEND));
        }
        open(StateAccess.EXCLUSIVE).close();
    }

    @Test
    void who_has_patience_is_told_whom_it_waits_for_and_gets_the_lock_when_it_is_free() {
        AtomicReference<Optional<StateSession>> writer =
                new AtomicReference<>(Optional.of(open(StateAccess.EXCLUSIVE)));
        List<String> told = new ArrayList<>();
        LockPatience patience = new LockPatience(
                Duration.ofMinutes(5),
                line -> {
                    told.add(line);
                    writer.getAndSet(Optional.empty()).ifPresent(StateSession::close);
                },
                () -> false);

        store(OTHER, patience).open(BACKEND, StateAccess.EXCLUSIVE).close();

        assertThat(told).singleElement().asString().contains("process 42 on host1", "waiting up to 300s");
    }

    @Test
    void a_session_that_reads_saves_nothing() {
        try (StateSession session = open(StateAccess.SHARED)) {
            assertThatThrownBy(() -> session.save(State.empty(BACKEND))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void nobody_is_found_at_a_free_lock_and_the_living_are_left_alone() {
        assertThat(store().unlock(BACKEND, false).free()).isTrue();

        try (StateSession writer = open(StateAccess.EXCLUSIVE)) {
            Unlocking found = store(OTHER, LockPatience.NONE).unlock(BACKEND, false);

            assertThat(found.free()).isFalse();
            assertThat(found.holders()).singleElement().asString().contains("process 42 on host1");
            writer.save(writer.state());
        }
    }

    protected final StateStore store() {
        return store(OWNER, LockPatience.NONE);
    }

    protected final StateSession open(StateAccess access) {
        return store().open(BACKEND, access);
    }

    protected final StateSession openElsewhere(StateAccess access) {
        return store(OTHER, LockPatience.NONE).open(BACKEND, access);
    }

    protected final void save(UnaryOperator<StateEdit> change) {
        try (StateSession session = open(StateAccess.EXCLUSIVE)) {
            session.save(change.apply(session.state().edit()).toState());
        }
    }

    private Optional<Lineage> lineage() {
        try (StateSession session = open(StateAccess.SHARED)) {
            return session.context().lineage();
        }
    }

    protected static void assertRefused(ThrowingCallable call, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.STATE))
                .hasMessageContaining(words);
    }
}
