package io.alembic.starlark.operation;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkValue;

/** What an operator does with its two operands. */
@FunctionalInterface
public interface Operation {
    StarlarkValue apply(Execution execution, StarlarkValue left, StarlarkValue right);
}
