package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.journal.Journal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A journal in rows of a table. */
final class PostgresJournal implements Journal {

    private final PostgresDatabase database;
    private final String key;
    private final SortedMap<Integer, Optional<BackendId>> done;

    PostgresJournal(PostgresDatabase database, String key, SortedMap<Integer, Optional<BackendId>> done) {
        this.database = requireNonNull(database, "database is null");
        this.key = requireNonNull(key, "key is null");
        this.done = new TreeMap<>(done);
    }

    @Override
    public String location() {
        return key;
    }

    @Override
    public SortedMap<Integer, Optional<BackendId>> done() {
        return Collections.unmodifiableSortedMap(done);
    }

    @Override
    public void markDone(SortedMap<Integer, Optional<BackendId>> operations) {
        int marked = database.run(
                ErrorKind.FAILURE,
                "write the journal " + key,
                connection -> JournalRows.markDone(connection, key, operations));
        if (marked != operations.size()) {
            throw new AlembicException(
                    ErrorKind.FAILURE,
                    "cannot write the journal " + key
                            + " in PostgreSQL: rows of it were removed while this run went on");
        }
        done.putAll(operations);
    }

    @Override
    public void remove() {
        database.run(ErrorKind.FAILURE, "remove the journal " + key, connection -> {
            JournalRows.delete(connection, key);
            return key;
        });
    }
}
