package io.alembic.core.identity;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/** An object's type and key: how people name it, and how an unbound object is found. Sorted by type, then key text. */
public record TypeKey(TypeName type, Key key) implements Comparable<TypeKey> {

    private static final Comparator<TypeKey> ORDER =
            Comparator.comparing(TypeKey::type).thenComparing(TypeKey::key);

    public TypeKey {
        requireNonNull(type, "type is null");
        requireNonNull(key, "key is null");
    }

    @Override
    public int compareTo(TypeKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + " " + key;
    }
}
