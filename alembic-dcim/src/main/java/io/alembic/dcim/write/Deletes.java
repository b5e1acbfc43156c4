package io.alembic.dcim.write;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpMethod;
import io.alembic.http.JsonAnswer;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import io.alembic.http.bulk.RowAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes by DELETE of an array of ids. Ids the server does not know it passes over without a word, so those are looked
 * for first: the outcome tells what was gone already.
 */
final class Deletes {

    private final ListEndpoint endpoint;
    private final ObjectLookup lookup;

    Deletes(ListEndpoint endpoint, ObjectLookup lookup) {
        this.endpoint = requireNonNull(endpoint, "endpoint is null");
        this.lookup = requireNonNull(lookup, "lookup is null");
    }

    BatchAnswer send(BulkBatch batch) {
        Set<String> existing = lookup.existing(
                batch.type(),
                batch.rows().stream().map(row -> row.requireId().toString()).toList());
        List<BulkRow> present = batch.rows().stream()
                .filter(row -> existing.contains(row.requireId().toString()))
                .toList();
        if (!present.isEmpty()) {
            ListValue ids = new ListValue(present.stream()
                    .map(row -> (Value) MapValue.of(WireBody.ID, row.requireId().toValue()))
                    .toList());
            JsonAnswer answer = endpoint.send(HttpMethod.DELETE, ids);
            Optional<BatchAnswer> failed = Refusal.ofBatch(batch, present, answer);
            if (failed.isPresent()) {
                return failed.get();
            }
            if (!answer.response().body().isEmpty()) {
                throw answer.protocolFailure("is no answer to a delete");
            }
        }
        return BatchAnswer.answered(batch.rows().stream()
                .map(row -> existing.contains(row.requireId().toString()) ? RowAnswer.done() : RowAnswer.alreadyGone())
                .toList());
    }
}
