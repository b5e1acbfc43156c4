package io.alembic.starlark.builtin;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.operation.Ordering;
import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkCollection;
import io.alembic.starlark.value.StarlarkFunction;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that order elements, by themselves or by a key. */
final class OrderFunctions {

    private OrderFunctions() {}

    static void declare(Map<String, StarlarkValue> names) {
        Universe.declare(names, Signature.of("max").byNameOnly("key").withRest(), call -> extreme(call, 1));
        Universe.declare(names, Signature.of("min").byNameOnly("key").withRest(), call -> extreme(call, -1));
        Universe.declare(
                names,
                Signature.of("sorted").required("x").byNameOnly("key").byNameOnly("reverse"),
                OrderFunctions::sorted);
    }

    /** An element, and what it is ordered by. */
    private record Keyed(StarlarkValue value, StarlarkValue key) {}

    private static StarlarkValue extreme(Call call, int direction) {
        List<StarlarkValue> arguments = call.rest();
        if (arguments.isEmpty()) {
            throw call.wrong("missing argument: a sequence, or several values");
        }
        List<StarlarkValue> candidates =
                arguments.size() == 1 ? Sequences.list(call.execution(), arguments.get(0)) : arguments;
        if (candidates.isEmpty()) {
            throw call.wrong("there is no element");
        }
        List<Keyed> keyed = keyed(call, candidates, call.unlessNone(0));
        Keyed best = keyed.get(0);
        for (Keyed candidate : keyed) {
            if (compare(call.execution(), candidate, best) * direction > 0) {
                best = candidate;
            }
        }
        return best.value();
    }

    private static StarlarkValue sorted(Call call) {
        StarlarkCollection source = Sequences.iterable(call.value(0));
        source.beginIteration();
        List<Keyed> keyed = keyed(call, Sequences.list(call.execution(), source), call.unlessNone(1));
        source.endIteration();
        Comparator<Keyed> order = (left, right) -> compare(call.execution(), left, right);
        boolean reverse = call.optional(2).map(StarlarkValue::truth).orElse(false);
        keyed.sort(reverse ? order.reversed() : order);
        return StarlarkList.of(keyed.stream().map(Keyed::value).toList());
    }

    private static int compare(Execution execution, Keyed left, Keyed right) {
        execution.step();
        return Ordering.compare(execution, left.key(), right.key());
    }

    /** The elements with their keys; the function is called once an element, in their order. */
    private static List<Keyed> keyed(Call call, List<StarlarkValue> values, Optional<StarlarkValue> key) {
        List<Keyed> keyed = new ArrayList<>(values.size());
        for (StarlarkValue value : values) {
            keyed.add(new Keyed(
                    value, key.map(function -> apply(call, function, value)).orElse(value)));
        }
        return keyed;
    }

    private static StarlarkValue apply(Call call, StarlarkValue key, StarlarkValue value) {
        if (key instanceof StarlarkFunction function) {
            return function.call(call.execution(), Arguments.of(List.of(value)));
        }
        throw call.wrong("the key must be a function, not " + key.described());
    }
}
