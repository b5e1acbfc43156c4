package io.alembic.engine.map.run;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;

/**
 * An object of the result; until {@link Rewiring} its references are still those of the input.
 *
 * @param uidFollowsKey whether its uid is that of its type and key, so that it changes with the references in the key
 */
record MappedObject(InventoryObject object, Origin origin, boolean uidFollowsKey) implements Comparable<MappedObject> {

    MappedObject {
        requireNonNull(object, "object is null");
        requireNonNull(origin, "origin is null");
    }

    Uid uid() {
        return object.uid();
    }

    /** By type, then key, then uid: the order of a result. */
    @Override
    public int compareTo(MappedObject other) {
        int order = object.type().compareTo(other.object.type());
        if (order == 0) {
            order = object.key().compareTo(other.object.key());
        }
        return order == 0 ? uid().compareTo(other.uid()) : order;
    }

    MappedObject with(InventoryObject changed) {
        return new MappedObject(changed, origin, uidFollowsKey);
    }
}
