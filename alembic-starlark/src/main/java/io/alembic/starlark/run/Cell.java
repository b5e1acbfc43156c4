package io.alembic.starlark.run;

import io.alembic.starlark.value.StarlarkValue;
import org.jspecify.annotations.Nullable;

/** A variable that several functions share. It has no value until it is assigned. */
final class Cell {

    private @Nullable StarlarkValue value;

    @Nullable
    StarlarkValue get() {
        return value;
    }

    void set(StarlarkValue assigned) {
        value = assigned;
    }
}
