package io.alembic.document.model;

import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.inventory.Scope;
import io.alembic.core.value.ListValue;
import io.alembic.document.DocumentWriter;
import java.util.List;

/** Writes an inventory as one document: {@code schema}, {@code scope} where there is one, {@code objects} (spec 10 §1). */
public final class InventoryCodec {

    private InventoryCodec() {}

    public static void write(DocumentWriter out, Inventory inventory) {
        out.startMap();
        SchemaCodec.write(out.name("schema"), inventory.schema());
        inventory.scope().ifPresent(scope -> writeScope(out.name("scope"), scope));
        writeObjects(out.name("objects"), inventory.objects());
        out.endMap();
    }

    /** Writes the value of an {@code objects} member, in the order given. */
    public static void writeObjects(DocumentWriter out, List<InventoryObject> objects) {
        out.startList();
        for (InventoryObject object : objects) {
            ObjectCodec.write(out, object);
        }
        out.endList();
    }

    private static void writeScope(DocumentWriter out, Scope scope) {
        out.startMap();
        scope.types().forEach((type, conditions) -> {
            out.name(type.name()).startMap();
            conditions.forEach((field, values) ->
                    out.name(field).value(values.size() == 1 ? values.get(0) : new ListValue(values)));
            out.endMap();
        });
        out.endMap();
    }
}
