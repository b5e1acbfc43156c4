package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.value.StarlarkValue;

/** The failures of operators that get operands they have no meaning for. */
final class Unsupported {

    private Unsupported() {}

    static EvaluationFailure binary(StarlarkValue left, String operator, StarlarkValue right) {
        return new EvaluationFailure("unsupported operation: " + left.type() + " " + operator + " " + right.type());
    }

    static EvaluationFailure unary(String operator, StarlarkValue operand) {
        return new EvaluationFailure("unsupported operation: " + operator + operand.type());
    }
}
