package io.alembic.starlark.operation;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkCollection;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether two values are equal. Unlike {@code equals} it counts its steps, and ends on values that hold themselves. */
public final class Equality {

    private Equality() {}

    public static boolean equal(Execution execution, StarlarkValue left, StarlarkValue right) {
        return equal(execution, left, right, 0);
    }

    private static boolean equal(Execution execution, StarlarkValue left, StarlarkValue right, int depth) {
        if (left == right) {
            return true;
        }
        if (!(left instanceof StarlarkCollection)) {
            return left.equals(right);
        }
        Execution.requireValueDepth(depth);
        execution.step();
        if (left instanceof StarlarkList a && right instanceof StarlarkList b) {
            return items(execution, a.items(), b.items(), depth);
        }
        if (left instanceof StarlarkTuple a && right instanceof StarlarkTuple b) {
            return items(execution, a.items(), b.items(), depth);
        }
        if (left instanceof StarlarkDict a && right instanceof StarlarkDict b) {
            return entries(execution, a, b, depth);
        }
        return left.equals(right);
    }

    private static boolean items(Execution execution, List<StarlarkValue> a, List<StarlarkValue> b, int depth) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int index = 0; index < a.size(); index++) {
            execution.step();
            if (!equal(execution, a.get(index), b.get(index), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean entries(Execution execution, StarlarkDict a, StarlarkDict b, int depth) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<StarlarkValue, StarlarkValue> entry : a.entries().entrySet()) {
            execution.step();
            Optional<StarlarkValue> other = b.get(entry.getKey());
            if (other.isEmpty() || !equal(execution, entry.getValue(), other.get(), depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
