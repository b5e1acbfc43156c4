package io.alembic.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.state.LockOwner;
import io.alembic.engine.state.LockPatience;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.testkit.model.Uids;
import io.alembic.testkit.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read when the database is not as it should be; never a part of the address. */
final class PostgresConnectionTest {

    private static final BackendIdentity BACKEND = new BackendIdentity("generic", "https://api.example");
    private static final LockOwner OWNER = new LockOwner("host1", 42, "alembic apply", Instant.EPOCH);
    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.shared();

    private final Databases databases = new Databases(SERVER);

    @BeforeAll
    static void make_users() {
        SERVER.execute("postgres", "CREATE ROLE guarded LOGIN PASSWORD 's3cret'", "CREATE ROLE modest LOGIN");
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @Test
    void the_right_password_opens() {
        databases.execute("GRANT CREATE ON SCHEMA public TO guarded");

        open(SERVER.url(databases.name(), EmbeddedDatabase.GUARDED, "s3cret"), Map.of());
    }

    @Test
    void a_wrong_password_is_refused_at_once() {
        assertRefused(SERVER.url(databases.name(), EmbeddedDatabase.GUARDED, "wr0ng"), "refuses the login");
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        assertRefused("postgres://ada:s3cret@127.0.0.1:1/net", "cannot be reached");
        assertRefused("postgres://ada:s3cret@nowhere.invalid/net", "host name is not known");
    }

    @Test
    void a_database_that_is_not_there_is_told() {
        assertRefused(SERVER.url("nowhere"), "\"nowhere\" does not exist; create it");
    }

    @Test
    void a_user_who_may_not_make_tables_is_told_and_can_use_those_that_are_there() {
        String modest = SERVER.url(databases.name(), "modest", "any");
        assertRefused(modest, "permission denied for schema public; docs/state.md lists the tables and rights");

        open(SERVER.url(databases.name()), Map.of());
        databases.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON alembic_state, alembic_journal TO modest");
        open(modest, Map.of());
    }

    @Test
    void tls_is_not_given_up_when_the_server_has_none() {
        assertThatThrownBy(() -> open(SERVER.url(databases.name()), Map.of(PostgresSettings.TLS, "require")))
                .hasMessageContaining("does not offer TLS, which ALEMBIC_STATE_POSTGRES_TLS asks for");
    }

    @Test
    void a_table_of_somebody_else_under_the_name_is_told() {
        databases.execute("CREATE TABLE alembic_state (state_key TEXT PRIMARY KEY)");

        assertRefused(SERVER.url(databases.name()), "column \"payload\" does not exist");
    }

    @Test
    void a_server_that_stops_and_starts_again_costs_nothing(@TempDir Path folder) {
        try (EmbeddedDatabase own = EmbeddedDatabase.startIn(folder);
                Databases there = new Databases(own);
                StateSession session = store(there.open(OWNER)).open(BACKEND, StateAccess.EXCLUSIVE)) {
            own.stop();
            assertThatThrownBy(() -> save(session)).hasMessageContaining("cannot be reached");

            own.startAgain();
            save(session);

            assertThat(there.query("SELECT loaded_version FROM alembic_state")).containsExactly("1");
        }
    }

    private static void save(StateSession session) {
        session.save(session.state()
                .edit()
                .bind(new TypeName("net.pop"), Uids.numbered(1), BackendId.of(1))
                .toState());
    }

    private static void assertRefused(String url, String words) {
        assertThatThrownBy(() -> open(url, Map.of()))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.STATE))
                .hasNoCause()
                .hasMessageContaining(words)
                .hasMessageNotContainingAny(secrets(url));
    }

    private static String[] secrets(String url) {
        return List.of(url, "s3cret", "wr0ng", "127.0.0.1").toArray(String[]::new);
    }

    private static void open(String url, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put(PostgresSettings.URL, url);
        try (PostgresDatabase database = PostgresDatabase.of(Environment.of(all), Path.of("."), OWNER);
                StateSession session = store(database).open(BACKEND, StateAccess.EXCLUSIVE)) {
            session.save(session.state());
        }
    }

    private static PostgresStateStore store(PostgresDatabase database) {
        return new PostgresStateStore(database, LockPatience.NONE, UUID::randomUUID, warning -> {});
    }
}
