package io.alembic.starlark.value;

/** An integer or a floating-point number: the two kinds compare and calculate with one another. */
public sealed interface StarlarkNumber extends StarlarkValue permits StarlarkInt, StarlarkFloat {

    /** The nearest double; infinite when there is none. */
    double toDouble();
}
