package io.alembic.engine.derive;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Inventory;
import java.util.List;

/**
 * What a backend holds, with a schema made for it. It validates.
 *
 * @param order its types, those referred to first
 */
public record WholeInventory(Inventory inventory, List<TypeName> order, ImportReport report) {

    public WholeInventory {
        requireNonNull(inventory, "inventory is null");
        order = List.copyOf(order);
        requireNonNull(report, "report is null");
    }
}
