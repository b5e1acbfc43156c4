package io.alembic.dcim.write;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
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
import java.util.List;

/** Creates by POST of an array: answered in the order asked, refused by a list of errors in that order. */
final class Creates {

    private final ListEndpoint endpoint;
    private final StoredCheck check;

    Creates(ListEndpoint endpoint, StoredCheck check) {
        this.endpoint = requireNonNull(endpoint, "endpoint is null");
        this.check = requireNonNull(check, "check is null");
    }

    BatchAnswer send(BulkBatch batch) {
        ListValue bodies = new ListValue(
                batch.rows().stream().map(row -> (Value) row.body()).toList());
        JsonAnswer answer = endpoint.send(HttpMethod.POST, bodies);
        return Refusal.ofBatch(batch, batch.rows(), answer)
                .orElseGet(() -> BatchAnswer.answered(stored(
                        batch,
                        answer.jsonIfAny()
                                .flatMap(Value::asList)
                                .orElseThrow(() -> answer.protocolFailure("is no array")))));
    }

    private List<RowAnswer> stored(BulkBatch batch, ListValue answers) {
        List<RowAnswer> stored = new ArrayList<>();
        for (int i = 0; i < Math.min(batch.size(), answers.elements().size()); i++) {
            BulkRow row = batch.rows().get(i);
            MapValue held = answers.elements().get(i).asMap().orElse(MapValue.EMPTY);
            stored.add(check.missing(row, row.body(), held)
                    .map(RowAnswer::failed)
                    .orElseGet(() -> BackendId.parse(held.getOrNull(WireBody.ID))
                            .map(RowAnswer::done)
                            .orElseGet(RowAnswer::done)));
        }
        return stored;
    }
}
