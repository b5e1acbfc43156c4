package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

/** An operation of a plan with what it was decided from. */
public record PlannedOperation(Operation operation, Evidence evidence) {

    public PlannedOperation {
        requireNonNull(operation, "operation is null");
        requireNonNull(evidence, "evidence is null");
    }

    public static PlannedOperation of(Operation operation) {
        return new PlannedOperation(operation, Evidence.NONE);
    }
}
