package io.alembic.core.identity;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;

/**
 * The natural key of an object: a mutable locator, for people and for matching. Two keys are equal when their canonical
 * text is, in which numbers close to an integer are that integer (spec 10 §6).
 */
public final class Key implements Comparable<Key> {

    private final MapValue fields;
    private final String text;
    private final boolean hasSurrogates;

    private Key(MapValue fields) {
        this.fields = requireNonNull(fields, "fields is null");
        this.text = CanonicalJson.keyText(fields);
        this.hasSurrogates = TextOrder.hasSurrogates(text);
    }

    public static Key of(MapValue fields) {
        return new Key(fields);
    }

    public static Key of(String field, Value value) {
        return new Key(MapValue.of(field, value));
    }

    public MapValue fields() {
        return fields;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The uid of an object known only by its type and this key (spec 10 §7). */
    public Uid derivedUid(TypeName type) {
        return new Uid(NameUuid.of(type.name() + ":" + text));
    }

    /** The canonical JSON text: what keys are compared, sorted and shown by. */
    public String text() {
        return text;
    }

    @Override
    public int compareTo(Key other) {
        return hasSurrogates || other.hasSurrogates ? TextOrder.compare(text, other.text) : text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && text.equals(key.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
