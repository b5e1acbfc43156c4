package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.state.StateAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for the lock of a row again and again, by one connection: a server that many wait at need not make one each time. */
final class PostgresLockQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLockQueue.class);

    private final PostgresDatabase database;
    private final String rowKey;
    private final StateAccess access;

    /** Null before the first attempt, and once a lock has it. */
    @Nullable
    private Connection connection;

    PostgresLockQueue(PostgresDatabase database, String rowKey, StateAccess access) {
        this.database = requireNonNull(database, "database is null");
        this.rowKey = requireNonNull(rowKey, "rowKey is null");
        this.access = requireNonNull(access, "access is null");
    }

    /** Takes the lock; empty when others hold it. */
    Optional<PostgresLock> tryTake() {
        try {
            Connection asking = connection == null ? database.connect() : connection;
            connection = asking;
            Optional<PostgresLock> lock = PostgresLock.tryTake(asking, rowKey, access);
            if (lock.isPresent()) {
                connection = null;
            }
            return lock;
        } catch (SQLException e) {
            throw SqlFailure.of(ErrorKind.STATE, "lock the state " + rowKey, e);
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("a connection that waited was lost, SQL state {}", e.getSQLState());
            }
        }
    }
}
