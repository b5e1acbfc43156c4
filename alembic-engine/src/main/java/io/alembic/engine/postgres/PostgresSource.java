package io.alembic.engine.postgres;

import io.alembic.engine.postgres.PostgresAddress.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Tells the driver what the settings say. */
final class PostgresSource {

    private static final int CONNECT_SECONDS = 10;

    /** Longer than any statement of ours takes; a server that vanished is noticed. */
    private static final int ANSWER_SECONDS = 60;

    /** The driver tells of what it throws anyway. Held here, for a logger that nobody holds forgets its level. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    static {
        DRIVER_LOG.setLevel(Level.OFF);
    }

    private PostgresSource() {}

    /** @param name what the server shows of each connection */
    static PGSimpleDataSource of(PostgresSettings settings, String name) {
        PostgresAddress address = settings.address();
        List<Host> hosts = address.hosts();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(hosts.stream().map(Host::name).toArray(String[]::new));
        source.setPortNumbers(hosts.stream().mapToInt(Host::port).toArray());
        if (hosts.size() > 1) {
            source.setTargetServerType("primary");
        }
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        address.database().or(address::user).ifPresent(source::setDatabaseName);
        Optional.ofNullable(address.parameters().get("options")).ifPresent(source::setOptions);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName(name);
        protect(source, settings.tls(), settings.authorities());
        return source;
    }

    private static void protect(PGSimpleDataSource source, PostgresTls tls, Optional<Path> authorities) {
        source.setSslMode(tls.driverMode());
        if (tls != PostgresTls.DISABLE) {
            authorities.ifPresentOrElse(
                    file -> source.setSslRootCert(file.toString()),
                    () -> source.setSslfactory(DefaultJavaSSLFactory.class.getName()));
        }
    }
}
