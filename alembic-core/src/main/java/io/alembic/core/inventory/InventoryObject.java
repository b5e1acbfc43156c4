package io.alembic.core.inventory;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.value.MapValue;

/** One declared object of the inventory. Where it was declared is not part of its value. */
public record InventoryObject(Uid uid, TypeName type, Key key, MapValue attributes) {

    public InventoryObject {
        requireNonNull(uid, "uid is null");
        requireNonNull(type, "type is null");
        requireNonNull(key, "key is null");
        requireNonNull(attributes, "attributes is null");
    }

    public TypeKey typeKey() {
        return new TypeKey(type, key);
    }

    public InventoryObject withAttributes(MapValue changed) {
        return new InventoryObject(uid, type, key, changed);
    }
}
