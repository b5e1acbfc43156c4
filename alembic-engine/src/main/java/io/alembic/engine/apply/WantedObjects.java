package io.alembic.engine.apply;

import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What of a backend a stale check has to see: the objects that the operations are about. */
final class WantedObjects {

    private WantedObjects() {}

    /** The objects to converge on; of one that is created and then completed, the complete one. */
    static Inventory inventory(Schema schema, List<PlannedOperation> operations) {
        Map<ObjectName, InventoryObject> objects = new LinkedHashMap<>();
        for (PlannedOperation planned : operations) {
            Operation operation = planned.operation();
            operation
                    .desired()
                    .ifPresent(object -> objects.merge(
                            ObjectName.of(operation),
                            object,
                            (first, second) -> operation.fold(create -> first, update -> second, delete -> first)));
        }
        return new Inventory(schema, Optional.empty(), new ArrayList<>(objects.values()));
    }

    /** Bound objects by their ids; those that are not, or are to be made, by their keys too. */
    static ReadScope scope(List<PlannedOperation> operations, Bindings bindings) {
        SortedMap<TypeName, Set<BackendId>> ids = new TreeMap<>();
        SortedMap<TypeName, Set<Key>> keys = new TreeMap<>();
        for (PlannedOperation planned : operations) {
            Operation operation = planned.operation();
            TypeName type = operation.type();
            Optional<BackendId> bound = bindings.idOf(type, operation.uid());
            bound.ifPresent(id -> add(ids, type, id));
            operation.backendId().ifPresent(id -> add(ids, type, id));
            boolean isMade = operation.fold(create -> true, update -> bound.isEmpty(), delete -> false);
            if (isMade) {
                add(keys, type, operation.key());
            }
        }
        return new ReadScope.Wanted(ids, keys);
    }

    private static <T> void add(SortedMap<TypeName, Set<T>> wanted, TypeName type, T what) {
        wanted.computeIfAbsent(type, each -> new HashSet<>()).add(what);
    }
}
