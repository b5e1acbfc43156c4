package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.state.LockOwner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that state and journals are kept in. Connects when it is first needed, and makes the tables then. One
 * connection does the reading and writing, and is made anew when it breaks. Close it at the end of the run.
 */
public final class PostgresDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 1;
    private static final Duration PATIENCE_FOR_A_CONNECTION = Duration.ofSeconds(15);

    private final PostgresSettings settings;
    private final PGSimpleDataSource source;

    @Nullable
    private HikariDataSource pool;

    private PostgresDatabase(PostgresSettings settings, LockOwner owner) {
        this.settings = requireNonNull(settings, "settings is null");
        source = PostgresSource.of(settings, OwnerName.of(owner));
    }

    /**
     * The database that the environment names; nothing is connected yet.
     *
     * @param owner shown by the server as the name of every connection
     * @throws io.alembic.core.problem.AlembicException of kind STATE when the settings make no sense
     */
    public static PostgresDatabase of(Environment environment, Path workingDirectory, LockOwner owner) {
        return new PostgresDatabase(PostgresSettings.of(environment, workingDirectory), owner);
    }

    PostgresSettings settings() {
        return settings;
    }

    /** A connection of one's own, outside the pool, which commits each statement. */
    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /**
     * Does work in one transaction, and once more when its connection broke: then it may have been done already.
     *
     * @param doing as in "cannot save the state X", for messages
     * @param again does the work when it may have been done already
     * @throws io.alembic.core.problem.AlembicException of the kind given, when the database refuses or cannot be reached
     */
    <T> T run(ErrorKind kind, String doing, Work<T> work, Work<T> again) {
        try (Connection connection = pooled(kind, doing)) {
            return committed(connection, work);
        } catch (SQLException e) {
            if (!SqlFailure.isConnectionLost(e)) {
                throw SqlFailure.of(kind, doing, e);
            }
            forgetConnections();
        }
        try (Connection connection = pooled(kind, doing)) {
            return committed(connection, again);
        } catch (SQLException e) {
            throw SqlFailure.of(kind, doing, e);
        }
    }

    /** Does work in one transaction that does no harm when it is done twice. */
    <T> T run(ErrorKind kind, String doing, Work<T> work) {
        return run(kind, doing, work, work);
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        T result = work.on(connection);
        connection.commit();
        return result;
    }

    /** Waits for a server that is away; where it stays away, there is no use in trying the work again. */
    private Connection pooled(ErrorKind kind, String doing) {
        try {
            return pool().getConnection();
        } catch (SQLException e) {
            throw SqlFailure.of(kind, doing, e);
        }
    }

    /** Where one is broken, the others are too, and not all of them are looked at before they are given out. */
    private synchronized void forgetConnections() {
        if (pool != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** A pool asks a server that refuses it again and again; so the first connection is made without one. */
    private synchronized HikariDataSource pool() throws SQLException {
        if (pool == null) {
            try (Connection first = connect()) {
                PostgresTables.ensure(first);
            }
            HikariConfig config = new HikariConfig();
            config.setPoolName("alembic");
            config.setDataSource(source);
            config.setMaximumPoolSize(CONNECTIONS);
            config.setMinimumIdle(0);
            config.setAutoCommit(false);
            config.setInitializationFailTimeout(-1);
            config.setConnectionTimeout(PATIENCE_FOR_A_CONNECTION.toMillis());
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
    }

    /** Statements of one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
