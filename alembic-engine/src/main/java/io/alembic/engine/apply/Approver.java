package io.alembic.engine.apply;

import io.alembic.core.plan.PlannedOperation;
import java.util.List;

/** Somebody who is asked about one operation after another. */
@FunctionalInterface
public interface Approver {

    /**
     * Whether an operation is to be carried out.
     *
     * @param holders for a delete, those declined before by which others would have ceased to refer to its object: it is
     *     kept, whatever the answer
     */
    boolean approves(PlannedOperation planned, List<PlannedOperation> holders);
}
