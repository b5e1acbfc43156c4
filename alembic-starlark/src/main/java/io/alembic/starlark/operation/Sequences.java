package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkCollection;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkSet;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.List;

/** What can be iterated over, as Java's collections. */
public final class Sequences {

    private Sequences() {}

    /** The value as something to iterate over. */
    public static StarlarkCollection iterable(StarlarkValue value) {
        if (value instanceof StarlarkCollection collection) {
            return collection;
        }
        boolean text = "string".equals(value.type()) || "bytes".equals(value.type());
        throw new EvaluationFailure(
                value.described() + " cannot be iterated over" + (text ? ": use its elems() method" : ""));
    }

    /** The elements at this moment. */
    public static List<StarlarkValue> list(Execution execution, StarlarkValue value) {
        StarlarkCollection collection = iterable(value);
        execution.claimElements(collection.size());
        List<StarlarkValue> items = new ArrayList<>(collection.size());
        collection.forEach(items::add);
        return items;
    }

    public static void extend(Execution execution, StarlarkList list, StarlarkValue more) {
        List<StarlarkValue> items = list(execution, more);
        execution.claimElements((long) list.size() + items.size());
        list.addAll(items);
    }

    /** A list that grows by one element, within the limits. */
    public static void append(Execution execution, StarlarkList list, StarlarkValue value) {
        execution.claimElement(list.size());
        list.add(value);
    }

    /** Sets an entry, within the limits; the key must be hashable. */
    public static void put(Execution execution, StarlarkDict dict, StarlarkValue key, StarlarkValue value) {
        execution.claimElement(dict.size());
        dict.put(Hashing.require(execution, key), value);
    }

    /** A set of the elements, which must be hashable. */
    public static StarlarkSet set(Execution execution, StarlarkValue value) {
        List<StarlarkValue> items = list(execution, value);
        items.forEach(item -> Hashing.require(execution, item));
        return StarlarkSet.of(items);
    }

    /** The elements, which must be a given number: of a pair, or of the targets of an assignment. */
    public static List<StarlarkValue> exactly(StarlarkValue value, int count) {
        StarlarkCollection collection = iterable(value);
        if (collection.size() != count) {
            throw new EvaluationFailure("expected " + count + " elements, got " + collection.size());
        }
        if (collection instanceof StarlarkTuple tuple) {
            return tuple.items();
        }
        List<StarlarkValue> items = new ArrayList<>(count);
        collection.forEach(items::add);
        return items;
    }
}
