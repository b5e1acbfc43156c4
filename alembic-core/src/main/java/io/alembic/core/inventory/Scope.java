package io.alembic.core.inventory;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an inventory claims to be complete over: only objects inside may be found superfluous (spec 10 §9). A listed type
 * without conditions is claimed whole; a condition names a key field and the values it may hold.
 */
public record Scope(SortedMap<TypeName, SortedMap<String, List<Value>>> types) {

    public Scope {
        SortedMap<TypeName, SortedMap<String, List<Value>>> copy = new TreeMap<>();
        types.forEach((type, conditions) -> copy.put(type, copied(conditions)));
        types = Collections.unmodifiableSortedMap(copy);
    }

    /** Whether an observed object lies inside: values are compared structurally, without tolerance. */
    public boolean contains(TypeName type, Key key) {
        SortedMap<String, List<Value>> conditions = types.get(type);
        return conditions != null
                && conditions.entrySet().stream()
                        .allMatch(condition -> key.fields()
                                .get(condition.getKey())
                                .filter(condition.getValue()::contains)
                                .isPresent());
    }

    private static SortedMap<String, List<Value>> copied(Map<String, List<Value>> conditions) {
        SortedMap<String, List<Value>> copy = new TreeMap<>(TextOrder.UTF_8);
        conditions.forEach((field, values) -> copy.put(field, List.copyOf(values)));
        return Collections.unmodifiableSortedMap(copy);
    }
}
