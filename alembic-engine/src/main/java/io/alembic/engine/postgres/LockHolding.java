package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A connection that holds a lock.
 *
 * @param serverProcess its process on the server, by which it can be ended
 * @param owner whose it is, for messages
 */
record LockHolding(int serverProcess, String owner) {

    LockHolding {
        requireNonNull(owner, "owner is null");
    }

    static String owners(List<LockHolding> holdings) {
        return holdings.stream().map(LockHolding::owner).collect(Collectors.joining("; "));
    }
}
