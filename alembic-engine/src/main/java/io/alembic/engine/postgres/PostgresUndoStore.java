package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.undo.UndoRecord;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.model.UndoCodec;
import io.alembic.engine.undo.UndoStore;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Records as rows, one a state. As text: the database must not spell numbers in its own way. */
public final class PostgresUndoStore implements UndoStore {

    private static final String KEEP = "INSERT INTO alembic_undo (state_key, record) VALUES (?, ?)"
            + " ON CONFLICT (state_key) DO UPDATE SET record = excluded.record, updated_at = NOW()";

    private static final String READ = "SELECT record FROM alembic_undo WHERE state_key = ?";

    private final PostgresDatabase database;

    public PostgresUndoStore(PostgresDatabase database) {
        this.database = requireNonNull(database, "database is null");
    }

    @Override
    public void keep(UndoRecord record) {
        String key = database.settings().rowKey(record.backend());
        String text = text(record);
        database.run(ErrorKind.FAILURE, "keep the undo record " + key, connection -> write(connection, key, text));
    }

    private static int write(Connection connection, String key, String record) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, key);
            statement.setString(2, record);
            return statement.executeUpdate();
        }
    }

    @Override
    public Optional<UndoRecord> last(BackendIdentity backend) {
        String key = database.settings().rowKey(backend);
        return database.run(ErrorKind.FAILURE, "read the undo record " + key, connection -> read(connection, key))
                .map(text -> record(key, text))
                .filter(found -> found.backend().equals(backend));
    }

    private static Optional<String> read(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static UndoRecord record(String key, String text) {
        try {
            return UndoCodec.read(DocumentSource.of(key, text));
        } catch (AlembicException e) {
            throw new AlembicException(
                    ErrorKind.FAILURE, "cannot read the undo record " + key + " in PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static String text(UndoRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.compactJson(bytes)) {
            UndoCodec.write(out, record);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
