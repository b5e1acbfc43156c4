package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkNumber;

/** Arithmetic of two numbers as floats. An integer beyond all floats, and a division by zero, fail. */
final class FloatArithmetic {

    private FloatArithmetic() {}

    /** The number as a float. */
    static double real(StarlarkNumber number) {
        double value = number.toDouble();
        if (number instanceof StarlarkInt && Double.isInfinite(value)) {
            throw new EvaluationFailure("int too large to convert to float");
        }
        return value;
    }

    static StarlarkFloat divide(StarlarkNumber left, StarlarkNumber right) {
        return new StarlarkFloat(real(left) / divisor(right));
    }

    static StarlarkFloat floorDivide(StarlarkNumber left, StarlarkNumber right) {
        return new StarlarkFloat(Math.floor(real(left) / divisor(right)));
    }

    static StarlarkFloat modulo(StarlarkNumber left, StarlarkNumber right) {
        double divisor = divisor(right);
        double rest = real(left) % divisor;
        boolean below = rest != 0 && (rest < 0) != (divisor < 0);
        return new StarlarkFloat(below ? rest + divisor : rest);
    }

    private static double divisor(StarlarkNumber number) {
        double value = real(number);
        if (value == 0) {
            throw new EvaluationFailure("division by zero");
        }
        return value;
    }
}
