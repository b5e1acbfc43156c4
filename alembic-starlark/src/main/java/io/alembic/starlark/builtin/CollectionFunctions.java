package io.alembic.starlark.builtin;

import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkCollection;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkRange;
import io.alembic.starlark.value.StarlarkSet;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The functions that make collections, and that look at all of one. */
final class CollectionFunctions {

    private CollectionFunctions() {}

    static void declare(Map<String, StarlarkValue> names) {
        Universe.declare(names, Signature.of("all").required("x"), CollectionFunctions::all);
        Universe.declare(names, Signature.of("any").required("x"), CollectionFunctions::any);
        Universe.declare(names, Signature.of("dict").optional("pairs").withNamedRest(), CollectionFunctions::dict);
        Universe.declare(
                names, Signature.of("enumerate").required("x").optionalByName("start"), CollectionFunctions::enumerate);
        Universe.declare(
                names, Signature.of("len").required("x"), call -> call.value(0).fold(new Length(call)));
        Universe.declare(names, Signature.of("list").optional("x"), call -> StarlarkList.of(items(call)));
        Universe.declare(
                names,
                Signature.of("range").required("start").optional("stop").optional("step"),
                CollectionFunctions::range);
        Universe.declare(names, Signature.of("reversed").required("x"), CollectionFunctions::reversed);
        Universe.declare(names, Signature.of("set").optional("x"), CollectionFunctions::set);
        Universe.declare(names, Signature.of("tuple").optional("x"), call -> new StarlarkTuple(items(call)));
        Universe.declare(names, Signature.of("zip").withRest(), CollectionFunctions::zip);
    }

    private static List<StarlarkValue> items(Call call) {
        return call.optional(0)
                .map(value -> Sequences.list(call.execution(), value))
                .orElse(List.of());
    }

    private static StarlarkValue all(Call call) {
        return StarlarkBool.of(items(call).stream().allMatch(StarlarkValue::truth));
    }

    private static StarlarkValue any(Call call) {
        return StarlarkBool.of(items(call).stream().anyMatch(StarlarkValue::truth));
    }

    private static StarlarkValue dict(Call call) {
        StarlarkDict dict = StarlarkDict.empty();
        call.optional(0).ifPresent(pairs -> DictMethods.addPairs(dict, call, pairs));
        DictMethods.addNamed(dict, call);
        return dict;
    }

    private static StarlarkValue enumerate(Call call) {
        BigInteger index =
                call.optional(1).map(start -> call.asInt(start).toBigInteger()).orElse(BigInteger.ZERO);
        List<StarlarkValue> pairs = new ArrayList<>();
        List<StarlarkValue> items = items(call);
        call.execution().claimObjects(items.size());
        for (StarlarkValue item : items) {
            pairs.add(StarlarkTuple.of(StarlarkInt.of(index), item));
            index = index.add(BigInteger.ONE);
        }
        return StarlarkList.of(pairs);
    }

    private static StarlarkValue range(Call call) {
        long first = call.number(call.value(0));
        long step = call.optional(2).map(call::number).orElse(1L);
        return call.optional(1)
                .map(stop -> new StarlarkRange(first, call.number(stop), step))
                .orElseGet(() -> new StarlarkRange(0, first, step));
    }

    private static StarlarkValue reversed(Call call) {
        List<StarlarkValue> items = new ArrayList<>(items(call));
        Collections.reverse(items);
        return StarlarkList.of(items);
    }

    private static StarlarkValue set(Call call) {
        return call.optional(0)
                .map(value -> Sequences.set(call.execution(), value))
                .orElseGet(() -> StarlarkSet.of(List.of()));
    }

    private static StarlarkValue zip(Call call) {
        List<List<StarlarkValue>> columns = call.rest().stream()
                .map(column -> Sequences.list(call.execution(), column))
                .toList();
        int rows = columns.stream().mapToInt(List::size).min().orElse(0);
        call.execution().claimObjects((long) rows * columns.size());
        List<StarlarkValue> tuples = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int index = row;
            tuples.add(new StarlarkTuple(
                    columns.stream().map(column -> column.get(index)).toList()));
        }
        return StarlarkList.of(tuples);
    }

    /** The number of elements of what has some: of any collection, of texts and of bytes. */
    private record Length(Call call) implements StarlarkValue.SomeCases<StarlarkValue> {

        @Override
        public StarlarkValue otherwise(StarlarkValue value) {
            if (value instanceof StarlarkCollection collection) {
                return StarlarkInt.of(collection.size());
            }
            throw call.wrong(value.described() + " has no length");
        }

        @Override
        public StarlarkValue string(StarlarkString value) {
            return StarlarkInt.of(value.length());
        }

        @Override
        public StarlarkValue bytes(StarlarkBytes value) {
            return StarlarkInt.of(value.length());
        }
    }
}
