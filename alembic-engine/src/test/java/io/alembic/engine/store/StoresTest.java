package io.alembic.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.engine.state.LockOwner;
import io.alembic.engine.state.LockPatience;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoresTest {

    private static final BackendIdentity BACKEND = new BackendIdentity("generic", "https://api.example");

    @TempDir
    private Path folder;

    @Test
    void state_is_kept_in_files_unless_the_environment_says_otherwise() {
        assertThat(storage(Map.of())).isEqualTo("local");
        assertThat(storage(Map.of("ALEMBIC_STATE_BACKEND", "FILE"))).isEqualTo("local");
    }

    @Test
    void another_kind_is_refused_by_name() {
        assertThatThrownBy(() -> storage(Map.of("ALEMBIC_STATE_BACKEND", "etcd")))
                .hasMessageContaining("ALEMBIC_STATE_BACKEND=etcd")
                .hasMessageContaining("local and postgres");
    }

    @Test
    void a_database_is_not_connected_before_it_is_used() {
        stores(
                        folder,
                        Map.of(
                                "ALEMBIC_STATE_BACKEND",
                                "Postgres",
                                "ALEMBIC_STATE_POSTGRES_URL",
                                "postgres://nobody@127.0.0.1:1/net"))
                .close();
    }

    @Test
    void a_run_on_files_loads_nothing_of_databases() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoresTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> loaded = out.lines().toList();
            assertThat(loaded).anyMatch(line -> line.contains("io.alembic.engine.state.FileStateStore"));
            assertThat(loaded)
                    .noneMatch(line -> line.contains(" com.zaxxer.")
                            || line.contains(" org.postgresql.")
                            || line.contains(" java.sql.")
                            || line.contains(" io.alembic.engine.postgres."));
        }
    }

    /** A run on files, in a process of its own. */
    public static void main(String[] arguments) {
        storage(Path.of(arguments[0]), Map.of());
    }

    private String storage(Map<String, String> variables) {
        return storage(folder, variables);
    }

    private static String storage(Path folder, Map<String, String> variables) {
        try (Stores stores = stores(folder, variables);
                StateSession session = stores.states().open(BACKEND, StateAccess.EXCLUSIVE)) {
            session.save(session.state());
            return session.context().storage();
        }
    }

    private static Stores stores(Path folder, Map<String, String> variables) {
        return Stores.of(
                Environment.of(variables),
                folder,
                new LockOwner("host1", 42, "alembic apply", Instant.EPOCH),
                LockPatience.NONE,
                UUID::randomUUID,
                warning -> {});
    }
}
