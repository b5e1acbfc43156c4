package io.alembic.engine.validate;

import static java.util.Objects.requireNonNull;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.engine.load.ValuePath;
import java.util.Optional;

/** The object that something is wrong with, and the way to the value inside it. */
public record Subject(InventoryObject object, Optional<ValuePath> path) {

    public Subject {
        requireNonNull(object, "object is null");
        requireNonNull(path, "path is null");
    }
}
