package io.alembic.engine.compare;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import java.util.HashSet;
import java.util.Set;

/** A list of which only the members count. */
record SetReading(ValueReading item) implements ValueReading {

    SetReading {
        requireNonNull(item, "item is null");
    }

    /** For a field that holds a set, whatever its type: elements are read one by one as if they stood alone in it. */
    static ValueReading ofAny(ValueReading whole) {
        return whole instanceof SetReading ? whole : new SetReading(element -> whole.meaning(ListValue.of(element)));
    }

    @Override
    public Object meaning(Value value) {
        return value.asList().<Object>map(this::members).orElse(value);
    }

    private Set<Object> members(ListValue list) {
        Set<Object> members = new HashSet<>();
        for (Value element : list.elements()) {
            members.add(item.meaning(element));
        }
        return members;
    }
}
