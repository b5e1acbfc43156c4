package io.alembic.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What may be deleted at all, beyond being asked for.
 *
 * @param limit how much of a backend one plan may take away
 * @param protection what is never deleted
 * @param ownedOnly only objects that state had bound are deleted, nothing that was never managed
 */
public record DeletePolicy(Optional<DeleteLimit> limit, Protection protection, boolean ownedOnly) {

    /** Everything may be deleted that is asked for. */
    public static final DeletePolicy ANYTHING = new DeletePolicy(Optional.empty(), Protection.NOTHING, false);

    public DeletePolicy {
        requireNonNull(limit, "limit is null");
        requireNonNull(protection, "protection is null");
    }

    /** The same with another limit, if one is given. */
    public DeletePolicy limitedBy(Optional<DeleteLimit> given) {
        return new DeletePolicy(given.or(() -> limit), protection, ownedOnly);
    }
}
