package io.alembic.starlark.value;

import java.util.Iterator;

/** A value that can be iterated over. */
public sealed interface StarlarkCollection extends StarlarkValue, Iterable<StarlarkValue>
        permits StarlarkSequence, StarlarkMutable, StarlarkElements {

    int size();

    /** The elements in their order; of a dictionary its keys. */
    @Override
    Iterator<StarlarkValue> iterator();

    /** Locks the collection against change until {@link #endIteration}. */
    default void beginIteration() {}

    default void endIteration() {}

    @Override
    default boolean truth() {
        return size() > 0;
    }
}
