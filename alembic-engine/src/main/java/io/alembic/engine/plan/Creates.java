package io.alembic.engine.plan;

import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.TextOrder;
import io.alembic.engine.cycle.DeferredReferences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The creates of a plan, and the updates that bring what they had to leave out: references on a circle (spec 30 §8), and
 * fields the backend takes only when everything else is there.
 */
public final class Creates {

    private final Schema schema;
    private final Map<TypeName, ? extends Set<String>> lateFields;

    /** @param lateFields what the backend takes only when everything else is there, by type */
    public Creates(Schema schema, Map<TypeName, ? extends Set<String>> lateFields) {
        this.schema = schema;
        this.lateFields = lateFields;
    }

    /**
     * @param objects sorted by type and key
     */
    public List<Operation> of(List<InventoryObject> objects) {
        List<SortedSet<String>> late = objects.stream().map(this::lateOf).toList();
        List<InventoryObject> early = new ArrayList<>(objects.size());
        for (int i = 0; i < objects.size(); i++) {
            early.add(without(objects.get(i), late.get(i)));
        }
        SortedMap<Integer, SortedSet<String>> deferred = DeferredReferences.among(schema, early);
        List<Operation> operations = new ArrayList<>(objects.size());
        for (int i = 0; i < objects.size(); i++) {
            SortedSet<String> circular = deferred.getOrDefault(i, Collections.emptySortedSet());
            operations.add(new Operation.Create(without(early.get(i), circular)));
            if (!circular.isEmpty() || !late.get(i).isEmpty()) {
                operations.add(completion(objects.get(i), circular, late.get(i)));
            }
        }
        return operations;
    }

    private SortedSet<String> lateOf(InventoryObject object) {
        Set<String> fields =
                Optional.<Set<String>>ofNullable(lateFields.get(object.type())).orElse(Set.of());
        if (fields.isEmpty()) {
            return Collections.emptySortedSet();
        }
        SortedSet<String> late = new TreeSet<>(TextOrder.UTF_8);
        for (String field : fields) {
            boolean holdsSomething = object.attributes()
                    .get(field)
                    .filter(value -> !value.isNull())
                    .isPresent();
            boolean canWait = schema.type(object.type())
                    .filter(type -> type.canDefer(field))
                    .isPresent();
            if (holdsSomething && canWait) {
                late.add(field);
            }
        }
        return late;
    }

    private static InventoryObject without(InventoryObject object, SortedSet<String> fields) {
        if (fields.isEmpty()) {
            return object;
        }
        MapValue attributes = object.attributes();
        for (String field : fields) {
            attributes = attributes.without(field);
        }
        return object.withAttributes(attributes);
    }

    private static Operation completion(InventoryObject object, SortedSet<String> circular, SortedSet<String> late) {
        SortedSet<String> fields = new TreeSet<>(circular);
        fields.addAll(late);
        List<FieldChange> changes = fields.stream()
                .map(field -> new FieldChange(
                        field, NullValue.NULL, object.attributes().getOrNull(field)))
                .toList();
        return new Operation.Update(object, changes, Optional.empty());
    }
}
