package io.alembic.starlark.operation;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkSet;
import io.alembic.starlark.value.StarlarkValue;
import java.util.LinkedHashSet;
import java.util.Set;

/** Union, intersection and differences of sets: new sets, in the order of the left operand and then of the right one. */
public final class SetAlgebra {

    private SetAlgebra() {}

    public static StarlarkSet union(Execution execution, StarlarkSet left, StarlarkSet right) {
        Set<StarlarkValue> items = copy(execution, left, right);
        items.addAll(right.items());
        return StarlarkSet.of(items);
    }

    public static StarlarkSet intersection(Execution execution, StarlarkSet left, StarlarkSet right) {
        Set<StarlarkValue> items = copy(execution, left, right);
        items.removeIf(item -> !right.contains(item));
        return StarlarkSet.of(items);
    }

    public static StarlarkSet difference(Execution execution, StarlarkSet left, StarlarkSet right) {
        Set<StarlarkValue> items = copy(execution, left, right);
        items.removeIf(right::contains);
        return StarlarkSet.of(items);
    }

    public static StarlarkSet symmetricDifference(Execution execution, StarlarkSet left, StarlarkSet right) {
        Set<StarlarkValue> items = copy(execution, left, right);
        items.removeIf(right::contains);
        right.items().stream().filter(item -> !left.contains(item)).forEach(items::add);
        return StarlarkSet.of(items);
    }

    private static Set<StarlarkValue> copy(Execution execution, StarlarkSet left, StarlarkSet right) {
        execution.claimElements((long) left.size() + right.size());
        return new LinkedHashSet<>(left.items());
    }
}
