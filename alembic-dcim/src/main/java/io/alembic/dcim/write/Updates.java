package io.alembic.dcim.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpMethod;
import io.alembic.http.JsonAnswer;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import io.alembic.http.bulk.RowAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes by PATCH of an array, the changed fields only: each write costs the server a row of its change log. Refused
 * without a word of which row; rows that are gone are left out of the answer.
 */
final class Updates {

    private final ListEndpoint endpoint;
    private final StoredCheck check;
    private final Function<String, List<String>> wireNames;

    /** @param wireNames what of a body a declared field is written as */
    Updates(ListEndpoint endpoint, StoredCheck check, Function<String, List<String>> wireNames) {
        this.endpoint = requireNonNull(endpoint, "endpoint is null");
        this.check = requireNonNull(check, "check is null");
        this.wireNames = requireNonNull(wireNames, "wireNames is null");
    }

    BatchAnswer send(BulkBatch batch) {
        List<Value> bodies = new ArrayList<>();
        List<BulkRow> sent = new ArrayList<>();
        for (BulkRow row : batch.rows()) {
            MapValue changed = changed(row);
            if (!changed.isEmpty()) {
                sent.add(row);
                bodies.add(changed.with(WireBody.ID, row.requireId().toValue()));
            }
        }
        if (bodies.isEmpty()) {
            return BatchAnswer.answered(
                    batch.rows().stream().map(row -> nothing()).toList());
        }
        JsonAnswer answer = endpoint.send(HttpMethod.PATCH, new ListValue(bodies));
        return Refusal.ofBatch(batch, sent, answer).orElseGet(() -> BatchAnswer.answered(stored(batch, answer)));
    }

    /** What of a row's body is sent: the planned changes; all of it when an object is taken over. */
    private MapValue changed(BulkRow row) {
        return row.operation()
                .fold(
                        create -> row.body(),
                        update -> update.changes().isEmpty()
                                ? row.body()
                                : WireBody.only(
                                        row.body(),
                                        update.changes().stream()
                                                .flatMap(change -> wireNames.apply(change.field()).stream())
                                                .toList()),
                        delete -> MapValue.EMPTY);
    }

    private List<RowAnswer> stored(BulkBatch batch, JsonAnswer answer) {
        Map<Value, MapValue> byId = new HashMap<>();
        answer.list()
                .elements()
                .forEach(each -> each.asMap().ifPresent(row -> byId.put(row.getOrNull(WireBody.ID), row)));
        return batch.rows().stream()
                .map(row -> {
                    MapValue sent = changed(row);
                    MapValue held = byId.get(row.requireId().toValue());
                    if (sent.isEmpty()) {
                        return nothing();
                    }
                    return held == null
                            ? RowAnswer.failed(gone(row))
                            : check.missing(row, sent, held)
                                    .map(RowAnswer::failed)
                                    .orElseGet(RowAnswer::done);
                })
                .toList();
    }

    private static RowAnswer nothing() {
        return new RowAnswer.Done(Optional.empty(), AppliedBy.NOTHING);
    }

    private static BackendException gone(BulkRow row) {
        return new BackendException(
                BackendFailure.REJECTED,
                Refusal.describe(row) + ": the server has no object with id " + row.requireId() + " any more");
    }
}
