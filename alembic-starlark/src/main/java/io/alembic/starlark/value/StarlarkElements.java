package io.alembic.starlark.value;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a text or of bytes, to iterate over. It has no index and is no list; it is equal only to itself.
 *
 * @param source the text or the bytes
 * @param method the method that gave it
 */
public record StarlarkElements(StarlarkValue source, String method, List<StarlarkValue> items)
        implements StarlarkCollection {

    public StarlarkElements {
        requireNonNull(source, "source is null");
        requireNonNull(method, "method is null");
        items = List.copyOf(items);
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
        return source.type() + "." + method;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.elements(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
