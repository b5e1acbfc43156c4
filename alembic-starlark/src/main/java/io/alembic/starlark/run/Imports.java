package io.alembic.starlark.run;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.value.StarlarkValue;
import java.util.Map;

/** Where a module finds what it loads. */
@FunctionalInterface
public interface Imports {

    /**
     * The public names of another module, loaded and frozen.
     *
     * @param at the load statement
     */
    Map<String, StarlarkValue> load(String module, Position at);
}
