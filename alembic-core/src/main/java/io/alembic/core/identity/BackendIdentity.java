package io.alembic.core.identity;

import static java.util.Objects.requireNonNull;

/**
 * Which backend a state belongs to: the adapter's name and what tells its instances apart (spec 40 §2).
 *
 * @param instance never holds a credential
 */
public record BackendIdentity(String adapter, String instance) {

    private static final int HASH_DIGITS = 8;

    public BackendIdentity {
        requireNonNull(adapter, "adapter is null");
        requireNonNull(instance, "instance is null");
    }

    /** {@code <adapter>-<8 hex digits>}: names the state file, the journal and the rows of this backend. */
    public String scopeName() {
        return adapter + "-" + scopeHash();
    }

    /** The first 8 hex digits of the version 5 UUID of this identity (spec 40 §2). */
    public String scopeHash() {
        return NameUuid.of("alembic.backend:" + adapter + "\n" + instance)
                .toString()
                .substring(0, HASH_DIGITS);
    }

    @Override
    public String toString() {
        return adapter + " " + instance;
    }
}
