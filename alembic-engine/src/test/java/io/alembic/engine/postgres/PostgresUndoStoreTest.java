package io.alembic.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.problem.AlembicException;
import io.alembic.engine.state.LockOwner;
import io.alembic.engine.undo.UndoStore;
import io.alembic.engine.undo.UndoStoreContract;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostgresUndoStoreTest extends UndoStoreContract {

    private final Databases databases = Databases.shared();

    @AfterEach
    void close() {
        databases.close();
    }

    @Override
    protected UndoStore store() {
        return store(Map.of());
    }

    private UndoStore store(Map<String, String> variables) {
        return new PostgresUndoStore(
                databases.open(new LockOwner("host1", 42, "alembic apply", Instant.EPOCH), variables));
    }

    @Override
    protected void damage() {
        databases.execute("UPDATE alembic_undo SET record = '{\"format\": 1,'");
    }

    @Test
    void workspaces_know_nothing_of_one_another() {
        assertThat(store().last(BACKEND)).isEmpty();
        databases.execute("INSERT INTO alembic_undo VALUES ('default/" + BACKEND.scopeName() + "', 'broken')");

        assertThat(store(Map.of("ALEMBIC_STATE_KEY", "other")).last(BACKEND)).isEmpty();
    }

    @Test
    void where_nobody_may_make_the_table_its_lack_is_told_with_what_to_do() {
        store().last(BACKEND);
        databases.execute(
                "DROP TABLE alembic_undo",
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
                "DROP ROLE IF EXISTS undoer",
                "CREATE ROLE undoer LOGIN",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON alembic_state, alembic_journal TO undoer");
        UndoStore store =
                store(Map.of(PostgresSettings.URL, databases.server().url(databases.name(), "undoer", "any")));

        assertThatThrownBy(() -> store.last(BACKEND))
                .isInstanceOf(AlembicException.class)
                .hasMessageContaining("alembic_undo")
                .hasMessageContaining("docs/state.md");
        databases.execute("DROP OWNED BY undoer", "DROP ROLE undoer");
    }
}
