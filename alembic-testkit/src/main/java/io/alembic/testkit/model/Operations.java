package io.alembic.testkit.model;

import io.alembic.core.identity.BackendId;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the steps of plans. */
public final class Operations {

    private Operations() {}

    public static Operation create(InventoryObject object) {
        return new Operation.Create(object);
    }

    /** An update to this object from one with other attributes. */
    public static Operation update(MapValue before, InventoryObject after, Optional<BackendId> id) {
        List<FieldChange> changes = new ArrayList<>();
        after.attributes().forEach((name, value) -> {
            if (!before.getOrNull(name).equals(value)) {
                changes.add(new FieldChange(name, before.getOrNull(name), value));
            }
        });
        return new Operation.Update(after, changes, id);
    }

    public static Operation delete(InventoryObject object, Optional<BackendId> id) {
        return new Operation.Delete(object.uid(), object.type(), object.key(), id);
    }
}
