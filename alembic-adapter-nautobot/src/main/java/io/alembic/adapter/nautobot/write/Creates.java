package io.alembic.adapter.nautobot.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.read.DeclaredType;
import io.alembic.adapter.nautobot.server.NautobotApi;
import io.alembic.adapter.spi.BackendException;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Creates by POST of an array: answered in the order asked, refused by a list of errors in that order. */
final class Creates {

    private final NautobotApi api;

    Creates(NautobotApi api) {
        this.api = requireNonNull(api, "api is null");
    }

    BatchAnswer send(DeclaredType type, BulkBatch batch) {
        ListValue bodies = new ListValue(
                batch.rows().stream().map(row -> (Value) row.body()).toList());
        JsonAnswer answer = api.send(HttpMethod.POST, type.model().path(), bodies);
        Optional<ListValue> rows = answer.jsonIfAny().flatMap(Value::asList);
        if (answer.status() == 400) {
            return refused(batch, answer, rows);
        }
        return Refusal.ofBatch(batch.rows(), answer)
                .orElseGet(() -> BatchAnswer.answered(
                        stored(type, batch, rows.orElseThrow(() -> answer.protocolFailure("is no array")))));
    }

    private static BatchAnswer refused(BulkBatch batch, JsonAnswer answer, Optional<ListValue> rows) {
        BackendException failure = Refusal.of(batch.rows().get(0), answer);
        if (rows.isEmpty() || rows.get().elements().size() != batch.size()) {
            return BatchAnswer.refused(failure);
        }
        Map<Integer, BackendException> guilty = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            BulkRow row = batch.rows().get(i);
            MapValue errors = rows.get().elements().get(i).asMap().orElse(MapValue.EMPTY);
            if (!errors.isEmpty()) {
                guilty.put(i, Refusal.of(row, errors));
            }
        }
        return BatchAnswer.refused(failure, guilty);
    }

    private static List<RowAnswer> stored(DeclaredType type, BulkBatch batch, ListValue answers) {
        StoredCheck check = new StoredCheck(type.writtenOnly());
        List<RowAnswer> stored = new ArrayList<>();
        for (int i = 0; i < Math.min(batch.size(), answers.elements().size()); i++) {
            BulkRow row = batch.rows().get(i);
            MapValue held = answers.elements().get(i).asMap().orElse(MapValue.EMPTY);
            stored.add(check.missing(row, row.body(), held)
                    .map(RowAnswer::failed)
                    .orElseGet(() -> BackendId.parse(held.getOrNull(BodyEncoder.ID))
                            .map(RowAnswer::done)
                            .orElseGet(RowAnswer::done)));
        }
        return stored;
    }
}
