package io.alembic.starlark.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a call passes.
 *
 * @param named in the order of the call
 */
public record Arguments(List<StarlarkValue> positional, Map<String, StarlarkValue> named) {

    public Arguments {
        positional = List.copyOf(positional);
        named = named.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    public static Arguments of(List<StarlarkValue> positional) {
        return new Arguments(positional, Map.of());
    }
}
