package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.PlannedOperation;

/**
 * One operation to send.
 *
 * @param position among all operations of the plan, in apply order; what a journal knows it by
 * @param planned as the plan has it
 * @param sent as it goes out: with an id found since, and a create as an update where its object is there already
 */
record Task(int position, PlannedOperation planned, Operation sent) {

    Task {
        requireNonNull(planned, "planned is null");
        requireNonNull(sent, "sent is null");
    }

    /** What the plan wants of it. */
    OperationKind kind() {
        return planned.operation().kind();
    }

    /** Whether a create goes out as an update, because its object was met. */
    boolean isMet() {
        return kind() != sent.kind();
    }

    /** Whether it brings what the create of its object had to leave out. */
    boolean isCompletion() {
        return kind() == OperationKind.UPDATE && planned.operation().backendId().isEmpty();
    }

    /** The operation that goes out, with what the plan knows of it. */
    PlannedOperation asSent() {
        return new PlannedOperation(sent, planned.evidence());
    }
}
