package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.PlannedOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a plan does to one object it keeps, by positions: at most one create, and updates.
 *
 * @param updatedFields what the updates change
 */
record PlannedObject(OptionalInt create, List<Integer> updates, Set<String> updatedFields) {

    PlannedObject {
        requireNonNull(create, "create is null");
        updates = List.copyOf(updates);
        updatedFields = Set.copyOf(updatedFields);
    }

    /** Any operation of it, to speak of it by. */
    int first() {
        return create.orElseGet(() -> updates.get(0));
    }

    static Map<ObjectName, PlannedObject> of(List<PlannedOperation> operations) {
        Map<ObjectName, PlannedObject> objects = new HashMap<>();
        for (int i = 0; i < operations.size(); i++) {
            int position = i;
            Operation operation = operations.get(i).operation();
            if (operation.kind() == OperationKind.DELETE) {
                continue;
            }
            PlannedObject before = objects.getOrDefault(
                    ObjectName.of(operation), new PlannedObject(OptionalInt.empty(), List.of(), Set.of()));
            objects.put(
                    ObjectName.of(operation),
                    operation.fold(
                            create -> new PlannedObject(OptionalInt.of(position), before.updates, before.updatedFields),
                            update -> before.withUpdate(position, update),
                            delete -> before));
        }
        return objects;
    }

    private PlannedObject withUpdate(int position, Operation.Update update) {
        List<Integer> positions = new ArrayList<>(updates);
        positions.add(position);
        Set<String> fields = new HashSet<>(updatedFields);
        update.changes().stream().map(FieldChange::field).forEach(fields::add);
        return new PlannedObject(create, positions, fields);
    }
}
