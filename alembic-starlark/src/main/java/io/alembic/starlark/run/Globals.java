package io.alembic.starlark.run;

import io.alembic.starlark.value.StarlarkValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The variables of one module. They are assigned while its top level runs, and read ever after. */
public final class Globals {

    private final List<String> names;
    private final @Nullable StarlarkValue[] values;

    Globals(List<String> names) {
        this.names = List.copyOf(names);
        values = new StarlarkValue[names.size()];
    }

    @Nullable
    StarlarkValue get(int slot) {
        return values[slot];
    }

    void set(int slot, StarlarkValue value) {
        values[slot] = value;
    }

    List<StarlarkValue> values() {
        return Arrays.stream(values).filter(Objects::nonNull).toList();
    }

    /** What has a value, in the order of the source. */
    public Map<String, StarlarkValue> byName() {
        Map<String, StarlarkValue> byName = new LinkedHashMap<>();
        for (int slot = 0; slot < values.length; slot++) {
            StarlarkValue value = values[slot];
            if (value != null) {
                byName.put(names.get(slot), value);
            }
        }
        return byName;
    }
}
