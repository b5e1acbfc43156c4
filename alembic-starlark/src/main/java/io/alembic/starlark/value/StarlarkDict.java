package io.alembic.starlark.value;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping in the order of insertion, which can be changed until it is frozen. Its keys are hashable. */
public final class StarlarkDict implements StarlarkMutable {

    private final Mutability mutability = new Mutability("dict");
    private final Map<StarlarkValue, StarlarkValue> entries;

    private StarlarkDict(Map<StarlarkValue, StarlarkValue> entries) {
        this.entries = entries;
    }

    /** A new dictionary of the entries; the map is copied. */
    public static StarlarkDict of(Map<? extends StarlarkValue, ? extends StarlarkValue> entries) {
        return new StarlarkDict(new LinkedHashMap<>(entries));
    }

    public static StarlarkDict empty() {
        return new StarlarkDict(new LinkedHashMap<>());
    }

    /** A view that cannot be changed, but changes as the dictionary does. */
    public Map<StarlarkValue, StarlarkValue> entries() {
        return Collections.unmodifiableMap(entries);
    }

    public Optional<StarlarkValue> get(StarlarkValue key) {
        return Optional.ofNullable(entries.get(key));
    }

    public boolean containsKey(StarlarkValue key) {
        return entries.containsKey(key);
    }

    public void put(StarlarkValue key, StarlarkValue value) {
        mutability.requireMutable();
        entries.put(key, value);
    }

    public void putAll(Map<StarlarkValue, StarlarkValue> more) {
        mutability.requireMutable();
        entries.putAll(more);
    }

    public Optional<StarlarkValue> remove(StarlarkValue key) {
        mutability.requireMutable();
        return Optional.ofNullable(entries.remove(key));
    }

    public void clear() {
        mutability.requireMutable();
        entries.clear();
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Iterator<StarlarkValue> iterator() {
        return entries().keySet().iterator();
    }

    @Override
    public Mutability mutability() {
        return mutability;
    }

    @Override
    public String type() {
        return "dict";
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.dict(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof StarlarkDict dict && entries.equals(dict.entries));
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
