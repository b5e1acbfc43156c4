package io.alembic.starlark.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, which can be changed until it is frozen. */
public final class StarlarkList implements StarlarkSequence, StarlarkMutable {

    private final Mutability mutability = new Mutability("list");
    private final List<StarlarkValue> items;

    private StarlarkList(List<StarlarkValue> items) {
        this.items = items;
    }

    /** A new list of the values; the collection is copied. */
    public static StarlarkList of(Collection<? extends StarlarkValue> values) {
        return new StarlarkList(new ArrayList<>(values));
    }

    public static StarlarkList empty() {
        return new StarlarkList(new ArrayList<>());
    }

    /** A view that cannot be changed, but changes as the list does. */
    public List<StarlarkValue> items() {
        return Collections.unmodifiableList(items);
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
        return items().iterator();
    }

    public void add(StarlarkValue value) {
        mutability.requireMutable();
        items.add(value);
    }

    public void addAll(Collection<? extends StarlarkValue> values) {
        mutability.requireMutable();
        items.addAll(values);
    }

    public void insert(int index, StarlarkValue value) {
        mutability.requireMutable();
        items.add(index, value);
    }

    public void set(int index, StarlarkValue value) {
        mutability.requireMutable();
        items.set(index, value);
    }

    public StarlarkValue remove(int index) {
        mutability.requireMutable();
        return items.remove(index);
    }

    public void clear() {
        mutability.requireMutable();
        items.clear();
    }

    @Override
    public Mutability mutability() {
        return mutability;
    }

    @Override
    public String type() {
        return "list";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.list(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof StarlarkList list && items.equals(list.items));
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
