package io.alembic.core.inventory;

import static java.util.Objects.requireNonNull;

import io.alembic.core.schema.Schema;
import java.util.List;
import java.util.Optional;

/** A declared model: its schema, its objects in the order they were declared, and what it claims to be complete over. */
public record Inventory(Schema schema, Optional<Scope> scope, List<InventoryObject> objects) {

    public Inventory {
        requireNonNull(schema, "schema is null");
        requireNonNull(scope, "scope is null");
        objects = List.copyOf(objects);
    }
}
