package io.alembic.dcim.write;

import static java.util.Objects.requireNonNull;

import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import java.util.List;
import java.util.function.Function;

/** Sends batches to one list endpoint. */
public final class ListWrites {

    private final Creates creates;
    private final Updates updates;
    private final Deletes deletes;

    /** @param wireNames what of a body a declared field is written as */
    public ListWrites(
            ListEndpoint endpoint, StoredCheck check, Function<String, List<String>> wireNames, ObjectLookup lookup) {
        requireNonNull(endpoint, "endpoint is null");
        this.creates = new Creates(endpoint, check);
        this.updates = new Updates(endpoint, check, wireNames);
        this.deletes = new Deletes(endpoint, lookup);
    }

    public BatchAnswer send(BulkBatch batch) {
        return switch (batch.kind()) {
            case CREATE -> creates.send(batch);
            case UPDATE -> updates.send(batch);
            case DELETE -> deletes.send(batch);
        };
    }
}
