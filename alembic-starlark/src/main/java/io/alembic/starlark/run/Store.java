package io.alembic.starlark.run;

import io.alembic.starlark.value.StarlarkValue;

/** A compiled target of an assignment. */
@FunctionalInterface
interface Store {
    void assign(Frame frame, StarlarkValue value);
}
