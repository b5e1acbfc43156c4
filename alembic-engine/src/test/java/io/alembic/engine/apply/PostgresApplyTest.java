package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Progress;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.state.LockOwner;
import io.alembic.engine.state.LockPatience;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.store.Stores;
import io.alembic.engine.undo.FileUndoStore;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An apply that keeps state and journal in a database which goes away under it. */
final class PostgresApplyTest {

    private static final int OBJECTS = 30;
    private static final int BATCH = 10;

    private final MemoryBackend backend = new MemoryBackend(RandomNetwork.SCHEMA, BATCH);
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path undo;

    @Test
    void connections_that_break_in_the_middle_are_mended() {
        EmbeddedDatabase server = EmbeddedDatabase.shared();
        String database = server.newDatabase();
        afterOperations(15, () -> server.breakConnections(database));

        assertThat(apply(server.url(database)).failure()).isEmpty();

        assertThat(backend.size()).isEqualTo(OBJECTS);
        assertThat(told).anyMatch(line -> line.contains("the lock is taken again"));
        assertThat(bindings(server.url(database))).isEqualTo(OBJECTS);
        assertThat(server.query(database, "SELECT count(*) FROM alembic_journal"))
                .containsExactly("0");
    }

    @Test
    void a_server_that_stops_in_the_middle_stops_the_apply_and_the_next_one_finishes_it(@TempDir Path folder) {
        try (EmbeddedDatabase server = EmbeddedDatabase.startIn(folder)) {
            String url = server.url(server.newDatabase());
            afterOperations(15, server::stop);
            ApplyResult stopped = apply(url);

            assertThat(stopped.failure()).get().satisfies(failure -> {
                assertThat(failure.kind()).isEqualTo(ErrorKind.INTERRUPTED_APPLY);
                assertThat(failure).hasMessageContaining("cannot write the journal default/memory-");
                assertThat(failure.problems()).isNotEmpty();
            });
            assertThat(stopped.report().applied().size()).isLessThan(OBJECTS);
            assertThat(told).anyMatch(line -> line.contains("cannot be reached"));
            server.startAgain();

            assertThat(apply(url).failure()).isEmpty();
            assertThat(backend.size()).isEqualTo(OBJECTS);
            assertThat(bindings(url)).isEqualTo(OBJECTS);
        }
    }

    @Test
    void an_apply_whose_lock_another_run_took_stops_before_it_writes_more() {
        EmbeddedDatabase server = EmbeddedDatabase.shared();
        String database = server.newDatabase();
        String url = server.url(database);
        List<AutoCloseable> other = new ArrayList<>();
        afterOperations(15, () -> {
            server.breakConnections(database);
            Stores stores = stores(url);
            other.add(stores.states().open(MemoryBackend.IDENTITY, StateAccess.EXCLUSIVE));
            other.add(stores);
        });

        ApplyResult stopped = apply(url);

        assertThat(stopped.failure()).get().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.INTERRUPTED_APPLY);
            assertThat(failure)
                    .hasMessageContaining("broke, and another run took the lock: \"alembic apply\", process 42")
                    .hasMessageContaining("the same command goes on from here");
        });
        assertThat(backend.size()).isEqualTo(2 * BATCH);
        other.forEach(PostgresApplyTest::close);
        assertThat(apply(url).failure()).isEmpty();
        assertThat(bindings(url)).isEqualTo(OBJECTS);
        assertThat(backend.size()).isEqualTo(OBJECTS);
    }

    @Test
    void an_apply_stops_when_another_run_came_and_went_while_its_lock_was_lost() {
        EmbeddedDatabase server = EmbeddedDatabase.shared();
        String database = server.newDatabase();
        String url = server.url(database);
        afterOperations(15, () -> {
            server.breakConnections(database);
            try (Stores stores = stores(url);
                    StateSession other = stores.states().open(MemoryBackend.IDENTITY, StateAccess.EXCLUSIVE)) {
                other.save(other.state());
            }
        });

        ApplyResult stopped = apply(url);

        assertThat(stopped.failure()).get().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.INTERRUPTED_APPLY);
            assertThat(failure).hasMessageContaining("broke, and another run saved the state meanwhile");
        });
        assertThat(backend.size()).isEqualTo(2 * BATCH);
        assertThat(apply(url).failure()).isEmpty();
        assertThat(bindings(url)).isEqualTo(OBJECTS);
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void afterOperations(int number, Runnable event) {
        AtomicInteger left = new AtomicInteger(number);
        backend.meanwhile(() -> {
            if (left.decrementAndGet() == 0) {
                event.run();
            }
        });
    }

    private ApplyResult apply(String url) {
        Plan plan = SmallApply.plan(IntStream.rangeClosed(1, OBJECTS)
                .mapToObj(number -> Operations.create(SmallApply.site(number, "site-" + number, "Site")))
                .toArray(Operation[]::new));
        try (Stores stores = stores(url);
                StateSession session = stores.states().open(MemoryBackend.IDENTITY, StateAccess.EXCLUSIVE)) {
            ApplyRunner runner = new ApplyRunner(
                    backend.backend(),
                    session,
                    stores.journals(),
                    new FileUndoStore(undo),
                    new StopSignal(),
                    Progress.SILENT,
                    told::add);
            return runner.run(new ApplyRequest(Selection.whole(plan), true, true, false));
        }
    }

    private int bindings(String url) {
        try (Stores stores = stores(url);
                StateSession session = stores.states().open(MemoryBackend.IDENTITY, StateAccess.SHARED)) {
            return session.state().bindings().size();
        }
    }

    private Stores stores(String url) {
        return Stores.of(
                Environment.of(Map.of("ALEMBIC_STATE_BACKEND", "postgres", "ALEMBIC_STATE_POSTGRES_URL", url)),
                Path.of("."),
                new LockOwner("host1", 42, "alembic apply", Instant.EPOCH),
                LockPatience.NONE,
                UUID::randomUUID,
                told::add);
    }
}
