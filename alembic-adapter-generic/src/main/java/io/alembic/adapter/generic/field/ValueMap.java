package io.alembic.adapter.generic.field;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a model calls values, and what a service calls them. Values that it does not know stay as they are. */
public final class ValueMap {

    public static final ValueMap NONE = new ValueMap(Map.of(), Map.of());

    private final Map<Value, Value> there;
    private final Map<Value, Value> here;

    private ValueMap(Map<Value, Value> there, Map<Value, Value> here) {
        this.there = there;
        this.here = here;
    }

    /** Empty when two values of the model are one to the service: which of them a row holds could not be told. */
    public static Optional<ValueMap> of(Map<Value, Value> there) {
        Map<Value, Value> here = new HashMap<>();
        there.forEach((ours, theirs) -> here.put(theirs, ours));
        return here.size() < there.size()
                ? Optional.empty()
                : Optional.of(new ValueMap(Collections.unmodifiableMap(new LinkedHashMap<>(there)), here));
    }

    /** As the service calls it; in a list each element. */
    Value there(Value value) {
        return mapped(there, value);
    }

    /** As the model calls it; in a list each element. */
    Value here(Value value) {
        return mapped(here, value);
    }

    private static Value mapped(Map<Value, Value> names, Value value) {
        if (value instanceof ListValue list) {
            return new ListValue(list.elements().stream()
                    .map(each -> names.getOrDefault(each, each))
                    .toList());
        }
        return names.getOrDefault(value, value);
    }
}
