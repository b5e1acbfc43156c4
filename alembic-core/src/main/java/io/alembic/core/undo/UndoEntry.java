package io.alembic.core.undo;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.Operation;
import java.util.Optional;

/**
 * One operation of an apply.
 *
 * @param before empty for an object that was not there, and for one that was not looked at
 */
public record UndoEntry(Operation operation, Optional<PriorObject> before) {

    public UndoEntry {
        requireNonNull(operation, "operation is null");
        requireNonNull(before, "before is null");
    }
}
