package io.alembic.engine.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * The two tables of the peer, exactly as it has them (spec 40 §5), and one of ours. Made on first use: what is there
 * already is left alone, so that a user without the right to make tables can work with those an administrator made. Ours
 * is missed only by who needs it.
 */
final class PostgresTables {

    private static final String STATE = """
            CREATE TABLE IF NOT EXISTS alembic_state (
                state_key TEXT PRIMARY KEY,
                payload JSONB NOT NULL,
                updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
                loaded_version INTEGER NOT NULL DEFAULT 1)""";

    private static final String JOURNAL = """
            CREATE TABLE IF NOT EXISTS alembic_journal (
                journal_key TEXT NOT NULL,
                idx INTEGER NOT NULL,
                op_uid TEXT NOT NULL,
                op_typename TEXT NOT NULL,
                op_hash BIGINT NOT NULL,
                done BOOLEAN NOT NULL DEFAULT FALSE,
                backend_id JSONB,
                updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
                PRIMARY KEY (journal_key, idx))""";

    private static final String UNDO = """
            CREATE TABLE IF NOT EXISTS alembic_undo (
                state_key TEXT PRIMARY KEY,
                record TEXT NOT NULL,
                updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW())""";

    private static final String VERSION =
            "ALTER TABLE alembic_state ADD COLUMN IF NOT EXISTS loaded_version INTEGER NOT NULL DEFAULT 1";

    private static final String HAS_STATE = "to_regclass('alembic_state') IS NOT NULL";
    private static final String HAS_JOURNAL = "to_regclass('alembic_journal') IS NOT NULL";
    private static final String HAS_UNDO = "to_regclass('alembic_undo') IS NOT NULL";
    private static final String HAS_VERSION = "EXISTS (SELECT FROM pg_attribute WHERE"
            + " attrelid = to_regclass('alembic_state') AND attname = 'loaded_version' AND NOT attisdropped)";
    private static final String HAS_ALL = String.join(" AND ", HAS_STATE, HAS_JOURNAL, HAS_UNDO, HAS_VERSION);

    /** What a statement fails with when another creator was there first: a name, a row of the catalogue, a column. */
    private static final Set<String> ALREADY_MADE = Set.of("42P07", "42710", "23505", "42701");

    /** No right to make a table, and a server that only reads. */
    private static final Set<String> MAY_NOT_MAKE = Set.of("42501", "25006");

    private PostgresTables() {}

    /** @param connection that commits each statement */
    static void ensure(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (answer(statement, HAS_ALL)) {
                return;
            }
        }
        ensure(connection, HAS_STATE, STATE);
        ensure(connection, HAS_JOURNAL, JOURNAL);
        ensure(connection, HAS_VERSION, VERSION);
        ensureUndo(connection);
    }

    private static void ensureUndo(Connection connection) throws SQLException {
        try {
            ensure(connection, HAS_UNDO, UNDO);
        } catch (SQLException e) {
            if (!MAY_NOT_MAKE.contains(SqlFailure.state(e))) {
                throw e;
            }
        }
    }

    private static void ensure(Connection connection, String question, String making) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (answer(statement, question)) {
                return;
            }
            try {
                statement.execute(making);
            } catch (SQLException e) {
                if (!ALREADY_MADE.contains(SqlFailure.state(e)) || !answer(statement, question)) {
                    throw e;
                }
            }
        }
    }

    private static boolean answer(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT " + question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
