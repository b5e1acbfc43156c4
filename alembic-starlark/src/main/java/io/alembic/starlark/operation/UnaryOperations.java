package io.alembic.starlark.operation;

import io.alembic.starlark.syntax.UnaryOperator;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkValue;

/** The operators before their operand. */
public final class UnaryOperations {

    private UnaryOperations() {}

    public static StarlarkValue apply(UnaryOperator operator, StarlarkValue operand) {
        return operator == UnaryOperator.NOT ? StarlarkBool.of(!operand.truth()) : operand.fold(new OfNumber(operator));
    }

    private record OfNumber(UnaryOperator operator) implements StarlarkValue.SomeCases<StarlarkValue> {

        @Override
        public StarlarkValue otherwise(StarlarkValue value) {
            throw Unsupported.unary(operator.spelling(), value);
        }

        @Override
        public StarlarkValue integer(StarlarkInt value) {
            return switch (operator) {
                case MINUS -> IntArithmetic.negate(value);
                case INVERT -> Bits.invert(value);
                case PLUS, NOT -> value;
            };
        }

        @Override
        public StarlarkValue real(StarlarkFloat value) {
            return switch (operator) {
                case MINUS -> new StarlarkFloat(-value.value());
                case INVERT -> otherwise(value);
                case PLUS, NOT -> value;
            };
        }
    }
}
