package io.alembic.document.model;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.document.DocumentWriter;

/** A declared object as inventories, plans and adapter requests hold it (spec 10 §1). */
public final class ObjectCodec {

    private ObjectCodec() {}

    /** Writes {@code uid, type, key, attrs}, in this order. */
    public static void write(DocumentWriter out, InventoryObject object) {
        out.startMap()
                .member("uid", object.uid().toString())
                .member("type", object.type().name())
                .member("key", object.key().fields())
                .member("attrs", object.attributes())
                .endMap();
    }
}
