package io.alembic.starlark;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;

/** Finds the sources that {@code load} names. What a name means is the host's. */
@FunctionalInterface
public interface ModuleResolver {

    /** Refuses every load. */
    ModuleResolver NONE = (module, at) -> {
        throw StarlarkException.of(at, "there is nothing to load: " + module);
    };

    /**
     * The source of a module.
     *
     * @param module as the load statement spells it
     * @param at the load statement
     * @throws StarlarkException at {@code at} when there is none
     */
    ModuleSource resolve(String module, Position at);
}
