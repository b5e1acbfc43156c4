package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database address says: {@code postgres://user:password@host:port/database?parameter=value}, or the same with
 * {@code postgresql:} or {@code jdbc:postgresql:}. Several hosts stand with commas between them. Never shown whole, nor in
 * parts: what is mistyped may put the password anywhere.
 *
 * @param hosts at least one
 * @param parameters those of {@link #PARAMETERS} that are given
 */
record PostgresAddress(
        List<Host> hosts,
        Optional<String> user,
        Optional<String> password,
        Optional<String> database,
        SortedMap<String, String> parameters) {

    /** What may stand behind the question mark. */
    static final List<String> PARAMETERS =
            List.of("application_name", "connect_timeout", "options", "password", "sslmode", "sslrootcert", "user");

    private static final List<String> SCHEMES = List.of("postgres://", "postgresql://", "jdbc:postgresql://");

    PostgresAddress {
        hosts = List.copyOf(hosts);
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
        requireNonNull(database, "database is null");
        parameters = new TreeMap<>(parameters);
    }

    /** @throws io.alembic.core.problem.AlembicException of kind STATE, saying what is wrong and nothing of the address */
    static PostgresAddress parse(String address) {
        String rest = SCHEMES.stream()
                .filter(address::startsWith)
                .findFirst()
                .map(scheme -> address.substring(scheme.length()))
                .orElseThrow(() -> wrong("does not begin with postgres://"));
        String[] query = rest.split("\\?", 2);
        String[] path = query[0].split("/", 2);
        int at = path[0].lastIndexOf('@');
        String[] login = (at < 0 ? "" : path[0].substring(0, at)).split(":", 2);
        SortedMap<String, String> parameters = query.length == 2 ? parameters(query[1]) : new TreeMap<>();
        Optional<String> user = given(login[0]).or(() -> Optional.ofNullable(parameters.get("user")));
        Optional<String> password = (login.length == 2 ? given(login[1]) : Optional.<String>empty())
                .or(() -> Optional.ofNullable(parameters.get("password")));
        return new PostgresAddress(
                hosts(path[0].substring(at + 1)),
                user,
                password,
                path.length == 2 ? database(path[1]) : Optional.empty(),
                parameters);
    }

    private static List<Host> hosts(String text) {
        List<Host> hosts = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            hosts.add(Host.parse(each));
        }
        return hosts;
    }

    private static Optional<String> database(String text) {
        if (text.contains("/") || text.contains("@")) {
            throw wrong("has a / or @ too many; those of a user, password or database are written %2F and %40");
        }
        return given(text);
    }

    private static SortedMap<String, String> parameters(String query) {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String each : query.split("&")) {
            String[] parts = each.split("=", 2);
            if (parts.length != 2 || !PARAMETERS.contains(parts[0])) {
                throw wrong("has a parameter behind its ? that is none of " + String.join(", ", PARAMETERS));
            }
            parameters.put(parts[0], PercentText.decode(parts[1]).orElseThrow(() -> wrong("has a % without a code")));
        }
        return parameters;
    }

    private static Optional<String> given(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(PercentText.decode(text).orElseThrow(() -> wrong("has a % without a code")));
    }

    private static AlembicException wrong(String what) {
        return PostgresSettings.wrong(
                PostgresSettings.URL, what + "; the form is postgres://USER:PASSWORD@HOST:PORT/DATABASE");
    }

    /** Nothing of it: it holds a password. */
    @Override
    public String toString() {
        return "PostgresAddress[…]";
    }

    /** One server. */
    record Host(String name, int port) {

        private static final int PORT = 5432;

        Host {
            requireNonNull(name, "name is null");
        }

        private static Host parse(String text) {
            int colon = text.lastIndexOf(':');
            boolean hasPort = colon > text.lastIndexOf(']');
            String name = hasPort ? text.substring(0, colon) : text;
            String port = hasPort ? text.substring(colon + 1) : "";
            if (!port.isEmpty() && !port.matches("[0-9]{1,5}")) {
                throw wrong("has no number for a port");
            }
            return new Host(name.isEmpty() ? "localhost" : name, port.isEmpty() ? PORT : Integer.parseInt(port));
        }
    }
}
