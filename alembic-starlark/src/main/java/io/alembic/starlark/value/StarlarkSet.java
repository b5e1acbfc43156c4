package io.alembic.starlark.value;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Unique values in the order of insertion, which can be changed until they are frozen. They are hashable. */
public final class StarlarkSet implements StarlarkMutable {

    private final Mutability mutability = new Mutability("set");
    private final Set<StarlarkValue> items;

    private StarlarkSet(Set<StarlarkValue> items) {
        this.items = items;
    }

    /** A new set of the values; the collection is copied. */
    public static StarlarkSet of(Collection<? extends StarlarkValue> values) {
        return new StarlarkSet(new LinkedHashSet<>(values));
    }

    /** A view that cannot be changed, but changes as the set does. */
    public Set<StarlarkValue> items() {
        return Collections.unmodifiableSet(items);
    }

    public boolean contains(StarlarkValue value) {
        return items.contains(value);
    }

    public void add(StarlarkValue value) {
        mutability.requireMutable();
        items.add(value);
    }

    /** Whether the value was there. */
    public boolean remove(StarlarkValue value) {
        mutability.requireMutable();
        return items.remove(value);
    }

    /** Replaces what the set holds. */
    public void become(Collection<StarlarkValue> values) {
        mutability.requireMutable();
        Set<StarlarkValue> next = new LinkedHashSet<>(values);
        items.clear();
        items.addAll(next);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public Iterator<StarlarkValue> iterator() {
        return items().iterator();
    }

    @Override
    public Mutability mutability() {
        return mutability;
    }

    @Override
    public String type() {
        return "set";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.set(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof StarlarkSet set && items.equals(set.items));
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
