package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.MapValue;
import java.util.Optional;

/**
 * A step made ready to send.
 *
 * @param id of the object to change or delete; of a create, the one the client chose, if it did
 * @param body what the target encoded; empty for deletes
 */
public record BulkRow(WriteStep step, Optional<BackendId> id, MapValue body) {

    public BulkRow {
        requireNonNull(step, "step is null");
        requireNonNull(id, "id is null");
        requireNonNull(body, "body is null");
    }

    public Operation operation() {
        return step.operation();
    }

    /** The id of a row that changes or deletes; those always have one. */
    public BackendId requireId() {
        return id.orElseThrow(() ->
                new IllegalStateException("a row without an id: " + operation().typeKey()));
    }

    BulkRow withId(BackendId found) {
        return new BulkRow(step, Optional.of(found), body);
    }
}
