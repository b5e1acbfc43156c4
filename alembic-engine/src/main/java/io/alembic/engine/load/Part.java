package io.alembic.engine.load;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;

/** The two mappings of an object, and of a type. */
public enum Part {
    KEY,
    ATTRIBUTES;

    /** This part of an object. */
    public MapValue of(InventoryObject object) {
        return switch (this) {
            case KEY -> object.key().fields();
            case ATTRIBUTES -> object.attributes();
        };
    }
}
