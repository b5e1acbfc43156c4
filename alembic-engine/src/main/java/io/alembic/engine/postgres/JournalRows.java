package io.alembic.engine.postgres;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.engine.journal.JournaledOperation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one journal: its operations in order, and those done with the ids their objects got. */
record JournalRows(List<JournaledOperation> operations, SortedMap<Integer, Optional<BackendId>> done) {

    private static final String READ = "SELECT idx, op_uid, op_typename, op_hash, done, backend_id::TEXT"
            + " FROM alembic_journal WHERE journal_key = ? ORDER BY idx";

    private static final String INSERT = "INSERT INTO alembic_journal (journal_key, idx, op_uid, op_typename, op_hash)"
            + " SELECT ?, * FROM unnest(?::INTEGER[], ?::TEXT[], ?::TEXT[], ?::BIGINT[])";

    private static final String MARK = "UPDATE alembic_journal j SET done = TRUE, backend_id = d.id::JSONB,"
            + " updated_at = NOW() FROM unnest(?::INTEGER[], ?::TEXT[]) AS d(idx, id)"
            + " WHERE j.journal_key = ? AND j.idx = d.idx";

    private static final String DELETE = "DELETE FROM alembic_journal WHERE journal_key = ?";

    JournalRows {
        operations = List.copyOf(operations);
        done = Collections.unmodifiableSortedMap(new TreeMap<>(done));
    }

    static JournalRows read(Connection connection, String key) throws SQLException {
        List<JournaledOperation> operations = new ArrayList<>();
        SortedMap<Integer, Optional<BackendId>> done = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int position = operations.size();
                    operations.add(operation(rows, position).orElseThrow(() -> malformed(key, position)));
                    if (rows.getBoolean("done")) {
                        done.put(position, id(rows.getString(6)).orElseThrow(() -> malformed(key, position)));
                    }
                }
            }
        }
        return new JournalRows(operations, done);
    }

    private static Optional<JournaledOperation> operation(ResultSet row, int position) throws SQLException {
        Optional<Uid> uid = Optional.ofNullable(row.getString("op_uid")).flatMap(Uid::parse);
        Optional<String> type = Optional.ofNullable(row.getString("op_typename"));
        long hash = row.getLong("op_hash");
        return row.getInt("idx") == position && uid.isPresent() && type.isPresent()
                ? Optional.of(new JournaledOperation(uid.get(), new TypeName(type.get()), hash))
                : Optional.empty();
    }

    /** An id, or that there is none; empty for what is neither. */
    private static Optional<Optional<BackendId>> id(@Nullable String json) {
        Value value =
                json == null ? NullValue.NULL : Values.read(DocumentSource.of("backend_id", json), DocumentFormat.JSON);
        Optional<BackendId> id = BackendId.parse(value);
        return id.isPresent() || value == NullValue.NULL ? Optional.of(id) : Optional.empty();
    }

    private static AlembicException malformed(String key, int position) {
        return new AlembicException(
                ErrorKind.FAILURE,
                "journal " + key + " makes no sense at idx " + position + "; nothing was applied. See what the backend"
                        + " holds, then remove its rows from alembic_journal and plan anew");
    }

    static void insert(Connection connection, String key, List<JournaledOperation> operations) throws SQLException {
        Integer[] positions = new Integer[operations.size()];
        String[] uids = new String[operations.size()];
        String[] types = new String[operations.size()];
        Long[] hashes = new Long[operations.size()];
        for (int i = 0; i < positions.length; i++) {
            JournaledOperation operation = operations.get(i);
            positions[i] = i;
            uids[i] = operation.uid().toString();
            types[i] = operation.type().name();
            hashes[i] = operation.hash();
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, key);
            statement.setArray(2, connection.createArrayOf("INTEGER", positions));
            statement.setArray(3, connection.createArrayOf("TEXT", uids));
            statement.setArray(4, connection.createArrayOf("TEXT", types));
            statement.setArray(5, connection.createArrayOf("BIGINT", hashes));
            statement.executeUpdate();
        }
    }

    /** Tells how many rows there were to mark. */
    static int markDone(Connection connection, String key, SortedMap<Integer, Optional<BackendId>> done)
            throws SQLException {
        Object[] ids = done.values().stream()
                .map(id -> id.map(known -> CanonicalJson.text(known.toValue())).orElse(null))
                .toArray();
        try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            statement.setArray(
                    1, connection.createArrayOf("INTEGER", done.keySet().toArray()));
            statement.setArray(2, connection.createArrayOf("TEXT", ids));
            statement.setString(3, key);
            return statement.executeUpdate();
        }
    }

    static void delete(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setString(1, key);
            statement.executeUpdate();
        }
    }
}
