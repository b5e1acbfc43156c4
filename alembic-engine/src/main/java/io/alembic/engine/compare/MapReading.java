package io.alembic.engine.compare;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.HashMap;
import java.util.Map;

/** A mapping by its names; values under one reading. */
record MapReading(ValueReading value) implements ValueReading {

    MapReading {
        requireNonNull(value, "value is null");
    }

    @Override
    public Object meaning(Value value) {
        return value.asMap().<Object>map(this::members).orElse(value);
    }

    private Map<String, Object> members(MapValue map) {
        Map<String, Object> members = new HashMap<>();
        map.forEach((name, member) -> members.put(name, value.meaning(member)));
        return members;
    }
}
