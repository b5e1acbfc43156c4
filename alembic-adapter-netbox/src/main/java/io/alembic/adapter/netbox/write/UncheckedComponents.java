package io.alembic.adapter.netbox.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxModel;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.plan.OperationKind;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.write.Aftermath;
import io.alembic.dcim.write.Refusal;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.RowAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Components that a new device has by the templates of its type, and of which the server makes a second one of the same
 * name without a word: what tells them apart may be null. So those that are there are found before any is created.
 */
final class UncheckedComponents {

    private static final Set<ContentType> TYPES =
            Set.of(ContentType.of("dcim.modulebay"), ContentType.of("dcim.inventoryitem"));

    private final Aftermath aftermath;

    UncheckedComponents(Aftermath aftermath) {
        this.aftermath = requireNonNull(aftermath, "aftermath is null");
    }

    /** The conflicts that the server would not tell; empty when nothing is in the way. */
    Optional<BatchAnswer> inTheWay(NetBoxModel model, BulkBatch batch) {
        if (batch.kind() != OperationKind.CREATE || !TYPES.contains(model.contentType())) {
            return Optional.empty();
        }
        List<Optional<RowAnswer.Done>> there = aftermath.of(batch);
        Map<Integer, BackendException> conflicts = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            if (there.get(i).isPresent()) {
                conflicts.put(
                        i,
                        new BackendException(
                                BackendFailure.CONFLICT,
                                Refusal.describe(batch.rows().get(i)) + ": there is one already"));
            }
        }
        return conflicts.isEmpty()
                ? Optional.empty()
                : Optional.of(BatchAnswer.refused(conflicts.values().iterator().next(), conflicts));
    }
}
