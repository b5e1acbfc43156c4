package io.alembic.starlark.run;

import io.alembic.starlark.value.StarlarkValue;

/** A compiled expression. */
@FunctionalInterface
interface Code {
    StarlarkValue evaluate(Frame frame);
}
