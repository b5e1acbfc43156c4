package io.alembic.core.undo;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.Operation;
import java.util.Optional;

/**
 * One operation of an apply.
 *
 * @param before empty for an object that was not there, and for one that was not looked at
 * @param adopted whether a create took over an object that was there, so that it is not ours to delete
 */
public record UndoEntry(Operation operation, Optional<PriorObject> before, boolean adopted) {

    public UndoEntry {
        requireNonNull(operation, "operation is null");
        requireNonNull(before, "before is null");
    }
}
