package io.alembic.core.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.Operation;
import java.util.Optional;

/**
 * One operation that was not sent, because the backend already holds what it asks for.
 *
 * @param id of the object found; empty for a delete of something already gone
 */
public record UnchangedOperation(Operation operation, Optional<BackendId> id) {

    public UnchangedOperation {
        requireNonNull(operation, "operation is null");
        requireNonNull(id, "id is null");
    }
}
