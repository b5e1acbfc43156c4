package io.alembic.engine.undo;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.NeededObjects;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which uid is which object once an apply has ended, as far as its record and state tell: what the plan of the way back
 * carries, so that it can be applied without that state.
 */
final class ObjectsAfterApply {

    private final Map<Uid, KnownObject> objects = new HashMap<>();

    ObjectsAfterApply(UndoRecord record, Bindings bindings) {
        requireNonNull(bindings, "bindings is null");
        record.known().forEach(told -> {
            BackendId id = bindings.idOf(told.type(), told.uid()).orElse(told.id());
            objects.put(told.uid(), new KnownObject(told.type(), told.uid(), told.key(), id));
        });
        for (UndoEntry entry : record.entries()) {
            entry.operation()
                    .fold(
                            create -> put(create.type(), create.uid(), create.key(), bindings, Optional.empty()),
                            update -> put(update.type(), update.uid(), update.key(), bindings, update.id()),
                            delete -> Optional.ofNullable(objects.remove(delete.uid())));
        }
    }

    private Optional<KnownObject> put(TypeName type, Uid uid, Key key, Bindings bindings, Optional<BackendId> planned) {
        Optional<KnownObject> object =
                bindings.idOf(type, uid).or(() -> planned).map(id -> new KnownObject(type, uid, key, id));
        object.ifPresent(known -> objects.put(uid, known));
        return object;
    }

    /** Those that operations need and do not tell of themselves, sorted by uid. */
    List<KnownObject> neededBy(UndoRecord record, List<PlannedOperation> operations) {
        Map<Uid, Operation> own = new HashMap<>();
        operations.forEach(planned -> own.put(planned.operation().uid(), planned.operation()));
        return List.copyOf(NeededObjects.of(
                record.schema(),
                operations,
                uid -> Optional.ofNullable(objects.get(uid))
                        .filter(object -> !isTold(object, Optional.ofNullable(own.get(uid))))));
    }

    private static boolean isTold(KnownObject object, Optional<Operation> own) {
        return own.filter(operation -> !operation.type().equals(object.type())
                        || operation.key().equals(object.key()))
                .isPresent();
    }
}
