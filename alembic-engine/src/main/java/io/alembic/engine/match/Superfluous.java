package io.alembic.engine.match;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Uid;
import io.alembic.core.value.MapValue;
import java.util.Set;

/**
 * An observed object with an id that nothing declared is.
 *
 * @param uid the one state binds, else the one derived from its key
 * @param managed whether state binds it
 * @param refersTo the observed objects it refers to, by their uids
 * @param fields what its declared fields hold, so far as that can be said without a backend's id
 */
public record Superfluous(ObservedObject object, Uid uid, boolean managed, Set<Uid> refersTo, MapValue fields) {

    public Superfluous {
        requireNonNull(object, "object is null");
        requireNonNull(uid, "uid is null");
        requireNonNull(fields, "fields is null");
        refersTo = Set.copyOf(refersTo);
    }
}
