package io.alembic.starlark.operation;

import io.alembic.starlark.syntax.BinaryOperator;
import io.alembic.starlark.value.StarlarkBool;

/** What each operator between two operands does. */
public final class BinaryOperations {

    private BinaryOperations() {}

    public static Operation of(BinaryOperator operator) {
        return switch (operator) {
            case EQUAL -> (execution, left, right) -> StarlarkBool.of(Equality.equal(execution, left, right));
            case NOT_EQUAL -> (execution, left, right) -> StarlarkBool.of(!Equality.equal(execution, left, right));
            case LESS -> (execution, left, right) -> StarlarkBool.of(Ordering.compare(execution, left, right) < 0);
            case GREATER -> (execution, left, right) -> StarlarkBool.of(Ordering.compare(execution, left, right) > 0);
            case LESS_EQUAL ->
                (execution, left, right) -> StarlarkBool.of(Ordering.compare(execution, left, right) <= 0);
            case GREATER_EQUAL ->
                (execution, left, right) -> StarlarkBool.of(Ordering.compare(execution, left, right) >= 0);
            case IN -> (execution, left, right) -> StarlarkBool.of(Membership.contains(execution, right, left));
            case NOT_IN -> (execution, left, right) -> StarlarkBool.of(!Membership.contains(execution, right, left));
            case OR -> Arithmetic::or;
            case XOR -> Arithmetic::xor;
            case AND -> Arithmetic::and;
            case SHIFT_LEFT -> Arithmetic::shiftLeft;
            case SHIFT_RIGHT -> Arithmetic::shiftRight;
            case PLUS -> Arithmetic::plus;
            case MINUS -> Arithmetic::minus;
            case TIMES -> Arithmetic::times;
            case DIVIDE -> Arithmetic::divide;
            case FLOOR_DIVIDE -> Arithmetic::floorDivide;
            case MODULO -> Arithmetic::modulo;
        };
    }

    /** What {@code a += b} and the like do: lists, dictionaries and sets are changed, all else is made anew. */
    public static Operation augmented(BinaryOperator operator) {
        Operation plain = of(operator);
        return (execution, left, right) ->
                InPlace.apply(execution, operator, left, right).orElseGet(() -> plain.apply(execution, left, right));
    }
}
