package io.alembic.starlark.value;

/** A collection that can be changed until it is frozen, but not while something iterates over it. */
public sealed interface StarlarkMutable extends StarlarkCollection permits StarlarkList, StarlarkDict, StarlarkSet {

    Mutability mutability();

    /** Fails where a change would. */
    default void requireMutable() {
        mutability().requireMutable();
    }

    default boolean isFrozen() {
        return mutability().isFrozen();
    }

    @Override
    default void beginIteration() {
        mutability().beginIteration();
    }

    @Override
    default void endIteration() {
        mutability().endIteration();
    }
}
