package io.alembic.starlark.value;

import java.util.Iterator;
import java.util.List;

/** A sequence that cannot be changed, though its elements may. */
public record StarlarkTuple(List<StarlarkValue> items) implements StarlarkSequence {

    public static final StarlarkTuple EMPTY = new StarlarkTuple(List.of());

    public StarlarkTuple {
        items = List.copyOf(items);
    }

    public static StarlarkTuple of(StarlarkValue... items) {
        return new StarlarkTuple(List.of(items));
    }

    @Override
    public StarlarkValue get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public Iterator<StarlarkValue> iterator() {
        return items.iterator();
    }

    @Override
    public String type() {
        return "tuple";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.tuple(this);
    }
}
