package io.alembic.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may be at a state at the same time, and what the others are told. The others are processes of their own. */
final class FileStateLockTest {

    private static final BackendIdentity BACKEND = new BackendIdentity("generic", "https://api.example");
    private static final LockOwner SELF = LockOwner.ofThisProcess("alembic apply", Clock.systemUTC());

    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void readers_share_and_keep_a_writer_out_who_hears_who_they_are() throws IOException {
        try (LockHolder reader = LockHolder.hold(folder, StateAccess.SHARED)) {
            assertRefused(() -> open(StateAccess.EXCLUSIVE), "state.json.lock", "process " + reader.pid());
            open(StateAccess.SHARED).close();
        }
        open(StateAccess.EXCLUSIVE).close();
        assertThat(names()).containsExactly("state.json.lock");
    }

    @Test
    void a_writer_is_alone_and_says_who_it_is() throws IOException {
        try (LockHolder writer = LockHolder.hold(folder, StateAccess.EXCLUSIVE)) {
            assertThat(folder.resolve("state.json.lock")).isEmptyFile();
            assertRefused(() -> open(StateAccess.SHARED), "state.json.lock", "--lock-timeout");
            assertRefused(
                    () -> open(StateAccess.EXCLUSIVE),
                    "\"alembic plan\", process " + writer.pid() + " on " + SELF.host() + ", since 20");
        }
        assertThat(names()).containsExactly("state.json.lock");
    }

    @Test
    void a_writer_that_was_killed_is_not_named_and_not_in_the_way() throws IOException {
        LockHolder dead = LockHolder.hold(folder, StateAccess.EXCLUSIVE);
        dead.kill();
        assertThat(folder.resolve("state.json.owner")).exists();

        try (LockHolder reader = LockHolder.hold(folder, StateAccess.SHARED)) {
            Files.writeString(folder.resolve("state.json.owner"), line(dead.pid(), SELF.host()));
            assertRefused(() -> open(StateAccess.EXCLUSIVE), "process " + reader.pid());
            assertThatThrownBy(() -> open(StateAccess.EXCLUSIVE))
                    .message()
                    .doesNotContain("process " + dead.pid() + " ");
        }
        open(StateAccess.EXCLUSIVE).close();
        assertThat(names()).containsExactly("state.json.lock");
    }

    @Test
    void a_holder_on_another_machine_is_always_named() throws IOException {
        try (LockHolder reader = LockHolder.hold(folder, StateAccess.SHARED)) {
            Files.writeString(folder.resolve("state.json.owner"), line(4, "far-away"));

            assertRefused(() -> open(StateAccess.EXCLUSIVE), "process 4 on far-away", "process " + reader.pid());
        }
    }

    @Test
    void patience_waits_until_the_holder_ends_and_says_once_for_whom() throws IOException {
        LockHolder writer = LockHolder.hold(folder, StateAccess.EXCLUSIVE);
        LockPatience patience = new LockPatience(
                Duration.ofMinutes(5),
                line -> {
                    told.add(line);
                    writer.kill();
                },
                () -> false);

        store(patience).open(BACKEND, StateAccess.EXCLUSIVE).close();

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith(
                        "another run holds the state lock state.json.lock: \"alembic plan\", process " + writer.pid())
                .endsWith("; waiting up to 300s for it");
    }

    @Test
    void patience_ends_and_names_the_holder_again() throws IOException {
        try (LockHolder writer = LockHolder.hold(folder, StateAccess.EXCLUSIVE)) {
            LockPatience patience = new LockPatience(Duration.ofMillis(300), told::add, () -> false);

            assertRefused(
                    () -> store(patience).open(BACKEND, StateAccess.EXCLUSIVE),
                    "process " + writer.pid(),
                    "still after 300ms");
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void a_run_that_is_asked_to_stop_waits_no_longer() throws IOException {
        AtomicBoolean stopped = new AtomicBoolean();
        try (LockHolder writer = LockHolder.hold(folder, StateAccess.EXCLUSIVE)) {
            LockPatience patience = new LockPatience(Duration.ofHours(1), line -> stopped.set(true), stopped::get);

            assertRefused(() -> store(patience).open(BACKEND, StateAccess.EXCLUSIVE), "stopped while waiting");
            assertThat(writer.pid()).isPositive();
        }
    }

    @Test
    void unlocking_clears_away_what_the_dead_left_and_touches_nobody_who_lives() throws IOException {
        StateStore store = store(LockPatience.NONE);
        assertThat(store.unlock(BACKEND, false)).isEqualTo(new Unlocking(true, List.of(), List.of()));
        assertThat(names()).isEmpty();

        LockHolder dead = LockHolder.hold(folder, StateAccess.EXCLUSIVE);
        dead.kill();
        assertThat(store.unlock(BACKEND, false)).isEqualTo(new Unlocking(true, List.of(), List.of("state.json.owner")));

        try (LockHolder writer = LockHolder.hold(folder, StateAccess.EXCLUSIVE)) {
            Unlocking held = store.unlock(BACKEND, true);
            assertThat(held.free()).isFalse();
            assertThat(held.removed()).isEmpty();
            assertThat(held.holders()).singleElement().asString().contains("process " + writer.pid());
        }
        assertThat(names()).containsExactly("state.json.lock");
    }

    private static String line(long pid, String host) {
        return "\"alembic apply\", process " + pid + " on " + host + ", since 2026-01-02T03:04:05Z\n";
    }

    private StateSession open(StateAccess access) {
        return store(LockPatience.NONE).open(BACKEND, access);
    }

    private FileStateStore store(LockPatience patience) {
        return new FileStateStore(
                Environment.of(Map.of("ALEMBIC_STATE_PATH", "state.json")), folder, SELF, patience, UUID::randomUUID);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static void assertRefused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.STATE))
                .message()
                .contains(words);
    }
}
