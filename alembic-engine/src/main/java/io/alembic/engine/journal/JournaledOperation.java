package io.alembic.engine.journal;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Operation;

/** What a journal says of an operation: enough to know it again. */
record JournaledOperation(Uid uid, TypeName type, long hash) {

    JournaledOperation {
        requireNonNull(uid, "uid is null");
        requireNonNull(type, "type is null");
    }

    static JournaledOperation of(Operation operation) {
        return new JournaledOperation(operation.uid(), operation.type(), OperationHash.of(operation));
    }
}
