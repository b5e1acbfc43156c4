package io.alembic.starlark.operation;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.syntax.BinaryOperator;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkSet;
import io.alembic.starlark.value.StarlarkValue;
import java.util.Optional;

/** Augmented assignments that change their left operand. */
final class InPlace {

    private InPlace() {}

    /** The left operand, changed; or nothing when this operator makes a new value of these operands. */
    static Optional<StarlarkValue> apply(
            Execution execution, BinaryOperator operator, StarlarkValue left, StarlarkValue right) {
        if (operator == BinaryOperator.PLUS && left instanceof StarlarkList list) {
            Sequences.extend(execution, list, right);
            return Optional.of(list);
        }
        if (operator == BinaryOperator.OR && left instanceof StarlarkDict dict && right instanceof StarlarkDict more) {
            execution.claimElements((long) dict.size() + more.size());
            dict.putAll(StarlarkDict.of(more.entries()).entries());
            return Optional.of(dict);
        }
        if (left instanceof StarlarkSet set && right instanceof StarlarkSet other) {
            return ofSets(execution, operator, set, other);
        }
        return Optional.empty();
    }

    private static Optional<StarlarkValue> ofSets(
            Execution execution, BinaryOperator operator, StarlarkSet set, StarlarkSet other) {
        Optional<StarlarkSet> result = switch (operator) {
            case OR -> Optional.of(SetAlgebra.union(execution, set, other));
            case AND -> Optional.of(SetAlgebra.intersection(execution, set, other));
            case MINUS -> Optional.of(SetAlgebra.difference(execution, set, other));
            case XOR -> Optional.of(SetAlgebra.symmetricDifference(execution, set, other));
            case EQUAL, NOT_EQUAL, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, IN, NOT_IN -> Optional.empty();
            case SHIFT_LEFT, SHIFT_RIGHT, PLUS, TIMES, DIVIDE, FLOOR_DIVIDE, MODULO -> Optional.empty();
        };
        result.ifPresent(changed -> set.become(changed.items()));
        return result.map(changed -> set);
    }
}
