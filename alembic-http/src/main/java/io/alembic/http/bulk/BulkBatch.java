package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.OperationKind;
import java.util.List;

/**
 * Rows of one type and level that are sent the same way. Not empty.
 *
 * @param kind how to send them; a row to adopt an object is an update of kind, although its operation is a create
 */
public record BulkBatch(TypeName type, OperationKind kind, List<BulkRow> rows) {

    public BulkBatch {
        requireNonNull(type, "type is null");
        requireNonNull(kind, "kind is null");
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a batch without rows");
        }
    }

    public int size() {
        return rows.size();
    }

    BulkBatch of(List<BulkRow> some) {
        return new BulkBatch(type, kind, some);
    }
}
