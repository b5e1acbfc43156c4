package io.alembic.engine.match;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Uid;
import java.util.Set;

/**
 * An observed object with an id that nothing declared is.
 *
 * @param uid the one state binds, else the one derived from its key
 * @param managed whether state binds it
 * @param refersTo the observed objects it refers to, by their uids
 */
public record Superfluous(ObservedObject object, Uid uid, boolean managed, Set<Uid> refersTo) {

    public Superfluous {
        requireNonNull(object, "object is null");
        requireNonNull(uid, "uid is null");
        refersTo = Set.copyOf(refersTo);
    }
}
