package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.NameUuid;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.state.StateAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of a state row: an advisory lock of the server, held by a connection of its own until it is closed, or breaks.
 * The peer takes none. Whoever holds it is known by the name of that connection.
 */
final class PostgresLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLock.class);

    private static final String EXCLUSIVE = "SELECT pg_try_advisory_lock(?)";
    private static final String SHARED = "SELECT pg_try_advisory_lock_shared(?)";

    private static final String RELEASE = "SELECT pg_advisory_unlock_all()";

    /** One key of 64 bits is listed as two halves and the number 1. */
    private static final String OF_KEY = " FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid"
            + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
            + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            + " AND ((l.classid::BIGINT << 32) | l.objid::BIGINT) = ?";

    private static final String HOLDERS =
            "SELECT l.pid, coalesce(a.application_name, '')" + OF_KEY + " AND l.pid <> pg_backend_pid() ORDER BY l.pid";
    private static final String MINE = "SELECT l.pid, ''" + OF_KEY + " AND l.pid = pg_backend_pid()";

    private final Connection connection;
    private final long key;

    private PostgresLock(Connection connection, long key) {
        this.connection = requireNonNull(connection, "connection is null");
        this.key = key;
    }

    /** Takes the lock of a row; empty when others hold it. */
    static Optional<PostgresLock> tryTake(PostgresDatabase database, String rowKey, StateAccess access) {
        try (PostgresLockQueue queue = new PostgresLockQueue(database, rowKey, access)) {
            return queue.tryTake();
        }
    }

    /** Takes the lock by a connection, which is its own from then on; empty when others hold it. */
    static Optional<PostgresLock> tryTake(Connection connection, String rowKey, StateAccess access)
            throws SQLException {
        PostgresLock lock = new PostgresLock(connection, keyOf(rowKey));
        return lock.tryLock(access.isExclusive() ? EXCLUSIVE : SHARED) ? Optional.of(lock) : Optional.empty();
    }

    /** Who holds the lock of a row, but for the one that asks. */
    static List<LockHolding> holders(PostgresDatabase database, String rowKey) {
        return database.run(
                ErrorKind.STATE,
                "look who holds the lock of the state " + rowKey,
                connection -> holdings(connection, HOLDERS, keyOf(rowKey)));
    }

    private static long keyOf(String rowKey) {
        return NameUuid.of("alembic.lock:" + rowKey).getMostSignificantBits();
    }

    private boolean tryLock(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Whether the lock is still held: a lock ends with its connection. */
    boolean isHeld() {
        try {
            return !holdings(connection, MINE, key).isEmpty();
        } catch (SQLException e) {
            LOG.debug("the connection of the lock is lost, SQL state {}", e.getSQLState());
            return false;
        }
    }

    private static List<LockHolding> holdings(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                List<LockHolding> holdings = new ArrayList<>();
                while (rows.next()) {
                    int process = rows.getInt(1);
                    holdings.add(new LockHolding(process, OwnerName.shown(rows.getString(2), process)));
                }
                return holdings;
            }
        }
    }

    /** Gives the lock back before the connection ends: the server notices that end only later. */
    @Override
    public void close() {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(RELEASE);
        } catch (SQLException e) {
            LOG.debug("the connection of the lock was lost, SQL state {}", e.getSQLState());
        }
    }
}
