package io.alembic.testkit.postgres;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server on a port of its own of 127.0.0.1. Anybody may connect without a password, except the role {@link
 * #GUARDED}, which tests make and whose password the server asks for. Stops with the test's process at the latest.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The role whose password counts. */
    public static final String GUARDED = "guarded";

    private static final String SUPERUSER = "postgres";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String WHO_MAY_CONNECT = """
            local all all trust
            host all %s 127.0.0.1/32 scram-sha-256
            host all all 127.0.0.1/32 trust
            """.formatted(GUARDED);

    private final Path data;
    private final int port;
    private final Optional<SelfSigned> identity;
    private EmbeddedPostgres server;

    private EmbeddedDatabase(Path data, int port, boolean removeData, Optional<SelfSigned> identity) {
        this.data = requireNonNull(data, "data is null");
        this.port = port;
        this.identity = requireNonNull(identity, "identity is null");
        server = start(removeData);
    }

    /** The one server of this process, started when it is first asked for. Not for tests that stop it. */
    public static EmbeddedDatabase shared() {
        return Shared.SERVER;
    }

    /**
     * A server for one test, which may stop and start it.
     *
     * @param folder for its data; empty
     */
    public static EmbeddedDatabase startIn(Path folder) {
        return new EmbeddedDatabase(folder, freePort(), false, Optional.empty());
    }

    /** The same, which offers TLS and shows a certificate. */
    public static EmbeddedDatabase startIn(Path folder, SelfSigned identity) {
        return new EmbeddedDatabase(folder, freePort(), false, Optional.of(identity));
    }

    private static EmbeddedDatabase startForThisProcess() {
        try {
            return new EmbeddedDatabase(
                    Files.createTempDirectory("alembic-postgres"), freePort(), true, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres start(boolean removeData) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(removeData)
                    .setPort(port)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "300")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setDataDirectoryCustomizer(this::prepare);
            if (identity.isPresent()) {
                builder.setServerConfig("ssl", "on");
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server takes a key only from a file that nobody else may read. */
    private void prepare(File made) {
        try {
            Path folder = made.toPath();
            Files.writeString(folder.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
            if (identity.isPresent()) {
                Files.writeString(folder.resolve("server.crt"), identity.get().certificate());
                Path key = folder.resolve("server.key");
                Files.writeString(key, identity.get().key());
                Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
                UserPrincipal owner = Files.getOwner(folder);
                Files.setOwner(key, owner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an empty database, and tells its name. */
    public String newDatabase() {
        String name = "test" + NUMBER.incrementAndGet();
        execute(SUPERUSER, "CREATE DATABASE " + name);
        return name;
    }

    public int port() {
        return port;
    }

    /** The address of a database, as its superuser. */
    public String url(String database) {
        return url(database, SUPERUSER, "any");
    }

    public String url(String database, String user, String password) {
        return "postgres://" + user + ":" + password + "@127.0.0.1:" + port + "/" + database;
    }

    /** Runs statements in a database, as its superuser. */
    public void execute(String database, String... statements) {
        try (Connection connection = server.getDatabase(SUPERUSER, database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what a query finds in a database, as text. */
    public List<String> query(String database, String sql) {
        try (Connection connection = server.getDatabase(SUPERUSER, database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Breaks every connection to a database, as a network or an administrator would. */
    public void breakConnections(String database) {
        query(
                SUPERUSER,
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    /** Stops the server; its data stays. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server that was stopped, on the same port and data. */
    public void startAgain() {
        server = start(false);
    }

    @Override
    public void close() {
        stop();
    }

    /** Made when it is first used. */
    private static final class Shared {
        private static final EmbeddedDatabase SERVER = startForThisProcess();

        private Shared() {}
    }
}
