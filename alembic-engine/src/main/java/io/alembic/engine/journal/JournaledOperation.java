package io.alembic.engine.journal;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Operation;
import java.util.List;

/** What a journal says of an operation: enough to know it again. */
public record JournaledOperation(Uid uid, TypeName type, long hash) {

    public JournaledOperation {
        requireNonNull(uid, "uid is null");
        requireNonNull(type, "type is null");
    }

    public static JournaledOperation of(Operation operation) {
        return new JournaledOperation(operation.uid(), operation.type(), OperationHash.of(operation));
    }

    public static List<JournaledOperation> of(List<Operation> operations) {
        return operations.stream().map(JournaledOperation::of).toList();
    }
}
