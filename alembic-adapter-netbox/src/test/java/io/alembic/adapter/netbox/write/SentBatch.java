package io.alembic.adapter.netbox.write;

import static io.alembic.testkit.model.ObjectBuilder.object;

import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import io.alembic.testkit.model.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A batch as it would be sent with bodies that are known. */
final class SentBatch {

    private SentBatch() {}

    static BulkBatch of(OperationKind kind, List<Value> sent) {
        List<Value> bodies = sent.isEmpty() ? List.of(MapValue.EMPTY) : sent;
        List<BulkRow> rows = new ArrayList<>();
        for (Value body : bodies) {
            rows.add(row(kind, rows.size(), body.asMap().orElse(MapValue.EMPTY)));
        }
        return new BulkBatch(new TypeName("dcim.site"), kind, rows);
    }

    private static BulkRow row(OperationKind kind, int number, MapValue body) {
        Optional<BackendId> id =
                kind == OperationKind.CREATE ? Optional.empty() : BackendId.parse(body.getOrNull("id"));
        WriteStep step = new WriteStep(
                number,
                Operations.create(
                        object("dcim.site", number).key("slug", "s" + number).build()),
                0,
                List.of());
        boolean known = kind == OperationKind.CREATE || id.isPresent();
        return new BulkRow(
                step,
                known ? id : Optional.of(BackendId.of(1)),
                body.without("id").without("changelog_message"));
    }
}
