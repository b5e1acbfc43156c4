package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.plan.Operation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.journal.Journal;
import io.alembic.engine.journal.JournalName;
import io.alembic.engine.journal.JournalStore;
import io.alembic.engine.journal.JournaledOperation;
import io.alembic.engine.journal.LeftJournal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Journals as rows, one an operation, that the peer can resume too (spec 40 §5). */
public final class PostgresJournalStore implements JournalStore {

    private static final String ALL = "SELECT journal_key, count(*) FILTER (WHERE done), count(*) FROM alembic_journal"
            + " WHERE left(journal_key, length(?)) = ? GROUP BY journal_key ORDER BY journal_key COLLATE \"C\"";

    private final PostgresDatabase database;

    public PostgresJournalStore(PostgresDatabase database) {
        this.database = requireNonNull(database, "database is null");
    }

    @Override
    public Optional<Journal> find(BackendIdentity backend, List<Operation> operations) {
        String key = key(backend, operations);
        return database.run(
                ErrorKind.FAILURE,
                "read the journal " + key,
                connection -> find(connection, key, JournaledOperation.of(operations)));
    }

    private Optional<Journal> find(Connection connection, String key, List<JournaledOperation> operations)
            throws SQLException {
        JournalRows rows = JournalRows.read(connection, key);
        if (rows.operations().isEmpty()) {
            return Optional.empty();
        }
        if (!rows.operations().equals(operations)) {
            throw new AlembicException(
                    ErrorKind.FAILURE,
                    "journal " + key + " is of other operations than its name says; nothing was applied. Remove its"
                            + " rows from alembic_journal, or put them back as they were");
        }
        return Optional.of(new PostgresJournal(database, key, rows.done()));
    }

    @Override
    public Journal begin(BackendIdentity backend, List<Operation> operations) {
        String key = key(backend, operations);
        List<JournaledOperation> journaled = JournaledOperation.of(operations);
        return database.run(
                ErrorKind.FAILURE,
                "begin the journal " + key,
                connection -> begin(connection, key, journaled),
                connection -> {
                    Optional<Journal> begun = find(connection, key, journaled);
                    return begun.isPresent() ? begun.get() : begin(connection, key, journaled);
                });
    }

    private Journal begin(Connection connection, String key, List<JournaledOperation> operations) throws SQLException {
        JournalRows.insert(connection, key, operations);
        SortedMap<Integer, Optional<BackendId>> nothing = new TreeMap<>();
        return new PostgresJournal(database, key, nothing);
    }

    @Override
    public List<LeftJournal> all(BackendIdentity backend) {
        String start = database.settings().rowKey(backend) + "/" + JournalName.start(backend);
        return database.run(
                ErrorKind.FAILURE, "list the journals " + start + "*", connection -> all(connection, start));
    }

    private static List<LeftJournal> all(Connection connection, String start) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setString(1, start);
            statement.setString(2, start);
            try (ResultSet rows = statement.executeQuery()) {
                List<LeftJournal> journals = new ArrayList<>();
                while (rows.next()) {
                    LeftJournal.Count count = new LeftJournal.Count(rows.getInt(2), rows.getInt(3));
                    journals.add(new LeftJournal(rows.getString(1), Optional.of(count)));
                }
                return journals;
            }
        }
    }

    private String key(BackendIdentity backend, List<Operation> operations) {
        return database.settings().rowKey(backend) + "/" + JournalName.of(backend, operations);
    }
}
