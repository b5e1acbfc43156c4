package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where and how state is kept in PostgreSQL, by the environment (spec 40 §5). {@code verify-ca}, {@code verify-full} and
 * the file of authorities are ours.
 *
 * @param authorities PEM file of those who may sign the server's certificate; without it, Java's trust store
 * @param workspace what the keys of all rows begin with
 */
record PostgresSettings(PostgresAddress address, PostgresTls tls, Optional<Path> authorities, String workspace) {

    static final String URL = "ALEMBIC_STATE_POSTGRES_URL";
    static final String TLS = "ALEMBIC_STATE_POSTGRES_TLS";
    static final String CA = "ALEMBIC_STATE_POSTGRES_CA";
    static final String KEY = "ALEMBIC_STATE_KEY";

    PostgresSettings {
        requireNonNull(address, "address is null");
        requireNonNull(tls, "tls is null");
        requireNonNull(authorities, "authorities is null");
        requireNonNull(workspace, "workspace is null");
        if (authorities.isPresent() && tls == PostgresTls.DISABLE) {
            throw wrong(CA, "names authorities for TLS, which is off; turn it on with " + TLS + "=require");
        }
    }

    /** @throws AlembicException of kind STATE for what is missing or makes no sense; it holds nothing of the address */
    static PostgresSettings of(Environment environment, Path workingDirectory) {
        PostgresAddress address = given(environment, URL)
                .map(PostgresAddress::parse)
                .orElseThrow(() -> wrong(
                        URL,
                        "is not set; state in PostgreSQL needs the address of a database: "
                                + "postgres://USER:PASSWORD@HOST:PORT/DATABASE"));
        Optional<String> authorities = given(environment, CA)
                .or(() -> Optional.ofNullable(address.parameters().get("sslrootcert")));
        return new PostgresSettings(
                address,
                tls(environment, address),
                authorities.map(workingDirectory::resolve),
                given(environment, KEY).orElse("default"));
    }

    /** Nothing is sent in plain text by mistake: of two places that disagree, neither wins. */
    private static PostgresTls tls(Environment environment, PostgresAddress address) {
        Optional<PostgresTls> variable = given(environment, TLS)
                .map(word -> PostgresTls.ofVariable(word)
                        .orElseThrow(() -> wrong(
                                TLS, "is none of disable, require, verify-ca, verify-full (it is " + word + ")")));
        Optional<String> mode = Optional.ofNullable(address.parameters().get("sslmode"));
        Optional<PostgresTls> asked = mode.map(
                word -> PostgresTls.ofAddress(word).orElseThrow(() -> wrong(URL, "has an sslmode that is not known")));
        boolean insists = asked.isPresent() && !mode.get().matches("allow|prefer");
        if (variable.isPresent() && insists && !variable.equals(asked)) {
            throw wrong(TLS, "says otherwise than the sslmode in " + URL + "; leave one of them out");
        }
        return variable.or(() -> asked).orElse(PostgresTls.DISABLE);
    }

    private static Optional<String> given(Environment environment, String name) {
        return environment.get(name).filter(value -> !value.isEmpty());
    }

    static AlembicException wrong(String variable, String what) {
        return new AlembicException(ErrorKind.STATE, variable + " " + what);
    }

    /** The key of a backend's row; also how its state is called in messages. */
    String rowKey(BackendIdentity backend) {
        return workspace + "/" + backend.scopeName();
    }

    /** Without the address, which holds a password. */
    @Override
    public String toString() {
        return "PostgresSettings[workspace=" + workspace + ", tls=" + tls + "]";
    }
}
