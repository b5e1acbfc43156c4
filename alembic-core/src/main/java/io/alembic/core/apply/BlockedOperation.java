package io.alembic.core.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Operation;
import java.util.List;

/**
 * One operation that was not tried, because something it needs did not land.
 *
 * @param by the objects in its way; empty when the write stopped before its turn came
 */
public record BlockedOperation(Operation operation, List<Uid> by) {

    public BlockedOperation {
        requireNonNull(operation, "operation is null");
        by = List.copyOf(by);
    }
}
