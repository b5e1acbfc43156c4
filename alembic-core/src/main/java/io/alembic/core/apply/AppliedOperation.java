package io.alembic.core.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.OperationKind;
import java.util.Optional;

/**
 * One operation the backend now holds (spec 40 §9).
 *
 * @param id empty for deletes, and for backends that do not tell
 * @param kind unknown in reports that other tools wrote
 * @param adopted whether a create took over an object that already had its key
 */
public record AppliedOperation(
        Uid uid, TypeName type, Optional<BackendId> id, Optional<OperationKind> kind, boolean adopted) {

    public AppliedOperation {
        requireNonNull(uid, "uid is null");
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
        requireNonNull(kind, "kind is null");
    }
}
