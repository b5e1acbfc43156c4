package io.alembic.engine.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.NeededObjects;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.schema.Schema;
import io.alembic.engine.match.Matched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan tells of the objects it is about, so that it can be applied without the state it was made with. An
 * operation tells the id of its own object itself; it is among these only when the plan gives it another key.
 */
final class KnownObjects {

    private final Map<Uid, ObservedObject> observed = new HashMap<>();
    private final Map<Uid, Operation> operations = new HashMap<>();

    private KnownObjects(List<PlannedOperation> operations, Matched matched) {
        matched.observed().forEach(object -> observed.put(matched.uids().of(object), object));
        operations.forEach(planned -> this.operations.put(planned.operation().uid(), planned.operation()));
    }

    /** Sorted by uid. */
    static List<KnownObject> of(Schema schema, List<PlannedOperation> operations, Matched matched) {
        requireNonNull(matched, "matched is null");
        if (operations.isEmpty() || matched.observed().isEmpty()) {
            return List.of();
        }
        KnownObjects objects = new KnownObjects(operations, matched);
        return List.copyOf(NeededObjects.of(schema, operations, objects::find));
    }

    private Optional<KnownObject> find(Uid uid) {
        ObservedObject object = observed.get(uid);
        if (object == null || isTold(object.type(), uid, object.key())) {
            return Optional.empty();
        }
        return object.id().map(id -> new KnownObject(object.type(), uid, object.key(), id));
    }

    private boolean isTold(TypeName type, Uid uid, Key key) {
        Operation operation = operations.get(uid);
        return operation != null
                && (!operation.type().equals(type) || operation.key().equals(key));
    }
}
