package io.alembic.engine.postgres;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the driver's exceptions mean to people. They are told in our words or the server's, without the address, and the
 * exceptions themselves go no further.
 */
final class SqlFailure {

    private static final String NO_SERVER = "the server that " + PostgresSettings.URL + " names ";
    private static final String RIGHTS = "; docs/state.md lists the tables and rights that are needed";

    /** What the driver, in whatever language, says of a name that a certificate does not bear. */
    private static final String HOST_VERIFIER = "PgjdbcHostnameVerifier";

    private static final Set<String> SHUTTING_DOWN = Set.of("57P01", "57P02", "57P03");

    private SqlFailure() {}

    /** @param doing as in "cannot save the state X" */
    static AlembicException of(ErrorKind kind, String doing, SQLException failure) {
        return new AlembicException(kind, "cannot " + doing + " in PostgreSQL: " + reason(root(failure)));
    }

    /** Whether the connection is gone, so that it is not known what became of a statement. */
    static boolean isConnectionLost(SQLException failure) {
        String state = state(root(failure));
        return state.startsWith("08") || SHUTTING_DOWN.contains(state);
    }

    /** A pool wraps what it met. */
    private static SQLException root(SQLException failure) {
        return !(failure instanceof PSQLException) && failure.getCause() instanceof SQLException cause
                ? root(cause)
                : failure;
    }

    static String state(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).orElse("");
    }

    private static String reason(SQLException failure) {
        String state = state(failure);
        String said = said(failure).orElse("");
        if (state.startsWith("28")) {
            return "the server refuses the login (" + said + "); look at user, password and sslmode in "
                    + PostgresSettings.URL + ", and at " + PostgresSettings.TLS;
        }
        return switch (state) {
            case "3D000" -> said + "; create it, or name another in " + PostgresSettings.URL;
            case "42501", "42P01" -> said + RIGHTS;
            case "25006" -> said + "; the server only reads: name the primary in " + PostgresSettings.URL;
            default -> said.isEmpty() ? connection(failure) : said;
        };
    }

    /** The server's own words, if it said any. */
    private static Optional<String> said(SQLException failure) {
        return failure instanceof PSQLException driver
                ? Optional.ofNullable(driver.getServerErrorMessage()).map(ServerErrorMessage::getMessage)
                : Optional.empty();
    }

    private static String connection(SQLException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
                return "the server's certificate is not trusted, or the TLS handshake failed; look at "
                        + PostgresSettings.CA + ", or at Java's trust store";
            }
            if (cause instanceof UnknownHostException) {
                return NO_SERVER + "has no address: its host name is not known here";
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return NO_SERVER + "cannot be reached: nobody takes the connection";
            }
            if (cause instanceof SocketTimeoutException) {
                return NO_SERVER + "does not answer in time";
            }
        }
        if (String.valueOf(failure.getMessage()).contains(HOST_VERIFIER)) {
            return "the server's certificate does not name the host that " + PostgresSettings.URL
                    + " does; name the host as the certificate has it, or set " + PostgresSettings.TLS + "=verify-ca";
        }
        return state(failure).equals("08004")
                ? "the server does not offer TLS, which " + PostgresSettings.TLS + " asks for"
                : NO_SERVER + "cannot be reached, or broke the connection";
    }
}
