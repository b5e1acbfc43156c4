package io.alembic.engine.map.starlark;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.List;

/** What a Starlark function gives back: tuples are lists, integer keys are texts. */
final class FromStarlark implements StarlarkValue.SomeCases<Value> {

    private final int depth;

    private FromStarlark(int depth) {
        this.depth = depth;
    }

    /** @throws MapException for a value that no document can hold */
    static Value of(StarlarkValue value) {
        return value.fold(new FromStarlark(0));
    }

    @Override
    public Value none() {
        return Value.ofNull();
    }

    @Override
    public Value bool(StarlarkBool value) {
        return Value.of(value.truth());
    }

    @Override
    public Value integer(StarlarkInt value) {
        return new IntegerValue(value.toBigInteger());
    }

    @Override
    public Value real(StarlarkFloat value) {
        if (!value.isFinite()) {
            throw unfit("it gives " + value.value() + ", which is no number of a document");
        }
        return DecimalValue.ofDouble(value.value());
    }

    @Override
    public Value string(StarlarkString value) {
        return Value.of(value.text());
    }

    @Override
    public Value list(StarlarkList value) {
        return elements(value.items());
    }

    @Override
    public Value tuple(StarlarkTuple value) {
        return elements(value.items());
    }

    @Override
    public Value dict(StarlarkDict value) {
        MapValue.Builder members = MapValue.builder();
        value.entries().forEach((key, member) -> members.put(name(key), inner(member)));
        return members.build();
    }

    @Override
    public Value otherwise(StarlarkValue value) {
        throw unfit("it gives " + value.described() + ", which no document can hold");
    }

    private Value elements(List<StarlarkValue> items) {
        List<Value> elements = new ArrayList<>(items.size());
        items.forEach(item -> elements.add(inner(item)));
        return new ListValue(elements);
    }

    private Value inner(StarlarkValue value) {
        if (depth == Limits.VALUE_DEPTH) {
            throw unfit("it gives values that lie too deep in one another");
        }
        return value.fold(new FromStarlark(depth + 1));
    }

    private static String name(StarlarkValue key) {
        if (key instanceof StarlarkString text) {
            return text.text();
        }
        if (key instanceof StarlarkInt integer) {
            return integer.toBigInteger().toString();
        }
        throw unfit("it gives a dict with " + key.described() + " as a key");
    }

    private static MapException unfit(String what) {
        return new MapException(
                "map_transform", what, "return None, a bool, a number, a string, a list or a dict with string keys");
    }
}
