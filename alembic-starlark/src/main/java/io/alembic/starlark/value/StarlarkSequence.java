package io.alembic.starlark.value;

/** A collection whose elements have an index. */
public sealed interface StarlarkSequence extends StarlarkCollection permits StarlarkList, StarlarkTuple, StarlarkRange {

    /** @param index from 0, less than the size */
    StarlarkValue get(int index);
}
