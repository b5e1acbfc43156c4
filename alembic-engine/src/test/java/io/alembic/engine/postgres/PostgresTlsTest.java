package io.alembic.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.engine.state.LockOwner;
import io.alembic.engine.state.LockPatience;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.testkit.postgres.EmbeddedDatabase;
import io.alembic.testkit.postgres.SelfSigned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that offers TLS, whose certificate names 127.0.0.1 and nothing else. */
final class PostgresTlsTest {

    private static final BackendIdentity BACKEND = new BackendIdentity("generic", "http://127.0.0.1:18761");
    private static final LockOwner OWNER = new LockOwner("host1", 42, "alembic apply", Instant.EPOCH);

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase server;
    private static Path authority;
    private static Path stranger;

    @BeforeAll
    static void start() throws IOException {
        SelfSigned identity = SelfSigned.of("ip:127.0.0.1");
        server = EmbeddedDatabase.startIn(Files.createDirectory(folder.resolve("data")), identity);
        authority = Files.writeString(folder.resolve("authority.pem"), identity.certificate());
        stranger = Files.writeString(
                folder.resolve("stranger.pem"), SelfSigned.of("ip:127.0.0.1").certificate());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"verify-full, 127.0.0.1", "require, 127.0.0.1", "verify-ca, 127.0.0.1", "verify-ca, localhost"})
    void state_is_kept_over_tls_with_a_server_that_the_authority_vouches_for(String mode, String host) {
        try (Databases databases = new Databases(server)) {
            PostgresDatabase database = open(databases, host, mode, authority);
            try (StateSession session = session(database)) {
                session.save(session.state());
                assertThat(encrypted(databases)).containsExactly("t", "t");
            }
        }
    }

    @Test
    void without_tls_the_same_server_is_used_in_plain_text() {
        try (Databases databases = new Databases(server)) {
            PostgresDatabase database = databases.open(OWNER);
            try (StateSession session = session(database)) {
                session.save(session.state());
                assertThat(encrypted(databases)).containsExactly("f", "f");
            }
        }
    }

    @Test
    void a_certificate_that_nobody_known_vouches_for_is_refused() {
        try (Databases databases = new Databases(server)) {
            PostgresDatabase database = open(databases, "127.0.0.1", "verify-full", stranger);

            assertThatThrownBy(() -> session(database))
                    .isInstanceOf(AlembicException.class)
                    .hasMessageContaining("certificate is not trusted")
                    .hasMessageContaining("ALEMBIC_STATE_POSTGRES_CA");
        }
    }

    @Test
    void a_certificate_of_another_host_is_refused_unless_the_name_does_not_matter() {
        List<String> logged = new ArrayList<>();
        Handler listener = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord record) {
                logged.add(record.getMessage());
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try (Databases databases = new Databases(server)) {
            PostgresDatabase database = open(databases, "localhost", "verify-full", authority);

            assertThatThrownBy(() -> session(database))
                    .isInstanceOf(AlembicException.class)
                    .hasMessageContaining("certificate does not name the host")
                    .hasMessageContaining("ALEMBIC_STATE_POSTGRES_TLS=verify-ca");
            assertThat(logged).as("what the driver says itself").isEmpty();
        } finally {
            root.removeHandler(listener);
        }
    }

    private static PostgresDatabase open(Databases databases, String host, String mode, Path authorities) {
        String url = server.url(databases.name()).replace("@127.0.0.1:", "@" + host + ":");
        return databases.open(
                OWNER,
                Map.of(
                        PostgresSettings.URL, url,
                        PostgresSettings.TLS, mode,
                        PostgresSettings.CA, authorities.toString()));
    }

    private static StateSession session(PostgresDatabase database) {
        return new PostgresStateStore(database, LockPatience.NONE, UUID::randomUUID, warning -> {})
                .open(BACKEND, StateAccess.EXCLUSIVE);
    }

    /** Of each connection of the run, whether it is. */
    private static List<String> encrypted(Databases databases) {
        return databases.query("SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)"
                + " WHERE application_name LIKE 'alembic %' AND datname = current_database()");
    }
}
