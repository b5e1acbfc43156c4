package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The row of one state.
 *
 * @param payload the state as JSON text
 * @param version grows with every save, the peer's too: by it a save finds out that another came between (spec 40 §5)
 */
record StateRow(String payload, int version) {

    /** Of a row that is not there. */
    static final int NO_VERSION = 0;

    private static final String READ = "SELECT payload::TEXT, loaded_version FROM alembic_state WHERE state_key = ?";

    private static final String INSERT = "INSERT INTO alembic_state (state_key, payload, updated_at, loaded_version)"
            + " VALUES (?, ?::JSONB, NOW(), 1) ON CONFLICT (state_key) DO NOTHING";

    private static final String UPDATE = "UPDATE alembic_state SET payload = ?::JSONB, updated_at = NOW(),"
            + " loaded_version = ? + 1 WHERE state_key = ? AND loaded_version = ?";

    private static final String HOLDS =
            "SELECT FROM alembic_state WHERE state_key = ? AND loaded_version = ? + 1 AND payload = ?::JSONB";

    StateRow {
        requireNonNull(payload, "payload is null");
    }

    static Optional<StateRow> read(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new StateRow(rows.getString(1), rows.getInt(2))) : Optional.empty();
            }
        }
    }

    /** Writes the version after the one that was loaded; false when the row is not at that one any more. */
    static boolean write(Connection connection, String key, int loaded, String payload) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(loaded == NO_VERSION ? INSERT : UPDATE)) {
            if (loaded == NO_VERSION) {
                statement.setString(1, key);
                statement.setString(2, payload);
            } else {
                statement.setString(1, payload);
                statement.setInt(2, loaded);
                statement.setString(3, key);
                statement.setInt(4, loaded);
            }
            return statement.executeUpdate() == 1;
        }
    }

    /** Whether the row is as {@link #write} leaves it. */
    static boolean isWritten(Connection connection, String key, int loaded, String payload) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDS)) {
            statement.setString(1, key);
            statement.setInt(2, loaded);
            statement.setString(3, payload);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
