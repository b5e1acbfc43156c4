package io.alembic.http.bulk;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;

/** What a declared object says about itself, as one mapping. */
public final class DesiredBody {

    private DesiredBody() {}

    /** The attributes, and the members of the key that they leave out (spec 50 §10.1): attributes win. */
    public static MapValue withKey(InventoryObject object) {
        return MapValue.builder()
                .putAll(object.key().fields())
                .putAll(object.attributes())
                .build();
    }
}
