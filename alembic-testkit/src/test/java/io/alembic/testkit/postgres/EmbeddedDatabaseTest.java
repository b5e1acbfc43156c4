package io.alembic.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void keeps_its_data_when_it_is_stopped_and_started_again() {
        try (EmbeddedDatabase server = EmbeddedDatabase.startIn(folder)) {
            String database = server.newDatabase();
            server.execute(database, "CREATE TABLE kept (word TEXT)", "INSERT INTO kept VALUES ('here')");

            server.stop();
            assertThatThrownBy(() -> server.query(database, "SELECT 1")).hasMessageContaining("refused");
            server.startAgain();

            assertThat(server.query(database, "SELECT word FROM kept")).containsExactly("here");
        }
    }

    @Test
    void asks_only_the_guarded_role_for_its_password() {
        EmbeddedDatabase server = EmbeddedDatabase.shared();
        String database = server.newDatabase();
        server.execute(database, "CREATE ROLE guarded LOGIN PASSWORD 'right'");
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;

        assertThatThrownBy(() -> DriverManager.getConnection(url, EmbeddedDatabase.GUARDED, "wrong"))
                .hasMessageContaining("password authentication failed");
        assertThat(server.query(database, "SELECT 1")).containsExactly("1");
    }
}
