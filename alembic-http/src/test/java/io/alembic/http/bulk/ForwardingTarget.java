package io.alembic.http.bulk;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import java.util.List;
import java.util.Optional;

/** A target that passes everything on, for tests that change one thing. */
class ForwardingTarget implements BulkTarget {

    private final BulkTarget next;

    ForwardingTarget(BulkTarget next) {
        this.next = next;
    }

    @Override
    public MapValue encode(OperationKind kind, InventoryObject object, ReferenceEncoder references) {
        return next.encode(kind, object, references);
    }

    @Override
    public BatchAnswer send(BulkBatch batch) {
        return next.send(batch);
    }

    @Override
    public List<Optional<RowAnswer.Done>> lookAgain(BulkBatch batch) {
        return next.lookAgain(batch);
    }

    @Override
    public List<BackendId> find(TypeName type, Key key, ReferenceEncoder references) {
        return next.find(type, key, references);
    }
}
