package io.alembic.core.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;

/** One operation of the plan that was not selected. */
public record SkippedOperation(Uid uid, TypeName type, OperationKind kind) {

    public SkippedOperation {
        requireNonNull(uid, "uid is null");
        requireNonNull(type, "type is null");
        requireNonNull(kind, "kind is null");
    }

    public static SkippedOperation of(Operation operation) {
        return new SkippedOperation(operation.uid(), operation.type(), operation.kind());
    }
}
