package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkNumber;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;

/** Which of two values is the smaller one. Values of different kinds have no order, but integers and floats do. */
public final class Ordering {

    private Ordering() {}

    /** Less than 0, 0 or more than 0, as of a comparator. */
    public static int compare(Execution execution, StarlarkValue left, StarlarkValue right) {
        return compare(execution, left, right, 0);
    }

    private static int compare(Execution execution, StarlarkValue left, StarlarkValue right, int depth) {
        if (left instanceof StarlarkNumber a && right instanceof StarlarkNumber b) {
            return numbers(a, b);
        }
        if (left instanceof StarlarkString a && right instanceof StarlarkString b) {
            return a.compareTo(b);
        }
        if (left instanceof StarlarkTuple a && right instanceof StarlarkTuple b) {
            return items(execution, a.items(), b.items(), depth);
        }
        if (left instanceof StarlarkList a && right instanceof StarlarkList b) {
            return items(execution, a.items(), b.items(), depth);
        }
        if (left instanceof StarlarkBool a && right instanceof StarlarkBool b) {
            return a.compareTo(b);
        }
        if (left instanceof StarlarkBytes a && right instanceof StarlarkBytes b) {
            return a.compareTo(b);
        }
        throw new EvaluationFailure("cannot order " + left.type() + " and " + right.type());
    }

    private static int numbers(StarlarkNumber left, StarlarkNumber right) {
        if (left instanceof StarlarkInt a) {
            return right instanceof StarlarkInt b ? a.compareTo(b) : -((StarlarkFloat) right).compareTo(a);
        }
        StarlarkFloat real = (StarlarkFloat) left;
        return right instanceof StarlarkInt b ? real.compareTo(b) : real.compareTo((StarlarkFloat) right);
    }

    private static int items(Execution execution, List<StarlarkValue> a, List<StarlarkValue> b, int depth) {
        Execution.requireValueDepth(depth);
        for (int index = 0; index < Math.min(a.size(), b.size()); index++) {
            execution.step();
            StarlarkValue left = a.get(index);
            StarlarkValue right = b.get(index);
            if (!Equality.equal(execution, left, right)) {
                return compare(execution, left, right, depth + 1);
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
