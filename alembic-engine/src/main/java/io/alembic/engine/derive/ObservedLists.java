package io.alembic.engine.derive;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Brings lists that the backend holds as sets into one order, so that two imports write the same. */
final class ObservedLists {

    private static final Comparator<Value> BY_TEXT = Comparator.comparing(Value::toString, TextOrder.UTF_8);

    private final Map<TypeName, Set<String>> setFields;

    ObservedLists(SortedMap<TypeName, Set<String>> setFields) {
        this.setFields = setFields;
    }

    List<ObservedObject> sorted(List<ObservedObject> objects) {
        List<ObservedObject> sorted = new ArrayList<>(objects.size());
        objects.forEach(object -> sorted.add(sorted(object)));
        return sorted;
    }

    private ObservedObject sorted(ObservedObject object) {
        Set<String> sets = setFields.getOrDefault(object.type(), Set.of());
        return sets.isEmpty()
                ? object
                : object.withAttributes(
                        object.attributes().mapMembers((name, value) -> sets.contains(name) ? sorted(value) : value));
    }

    private static Value sorted(Value value) {
        return value instanceof ListValue list && list.elements().size() > 1
                ? new ListValue(list.elements().stream().sorted(BY_TEXT).toList())
                : value;
    }
}
