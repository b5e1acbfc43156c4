package io.alembic.core.value;

import java.util.Optional;

/**
 * A value as documents and backends hold it. The kinds are those of JSON, with integers apart from other numbers; text
 * and numbers never equal one another, and numbers are equal when their text is (spec 10 §6).
 */
public sealed interface Value
        permits NullValue, BooleanValue, IntegerValue, DecimalValue, TextValue, ListValue, MapValue {

    /** Handles each kind: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(Cases<R> cases);

    /** The name of the kind as validation reports write it: null, bool, number, string, array, object. */
    String jsonKind();

    default boolean isNull() {
        return this == NullValue.NULL;
    }

    default Optional<String> asText() {
        return this instanceof TextValue text ? Optional.of(text.text()) : Optional.empty();
    }

    default Optional<MapValue> asMap() {
        return this instanceof MapValue map ? Optional.of(map) : Optional.empty();
    }

    default Optional<ListValue> asList() {
        return this instanceof ListValue list ? Optional.of(list) : Optional.empty();
    }

    static Value of(String text) {
        return new TextValue(text);
    }

    static Value of(boolean bool) {
        return BooleanValue.of(bool);
    }

    static Value of(long integer) {
        return IntegerValue.of(integer);
    }

    static Value ofNull() {
        return NullValue.NULL;
    }

    /** One answer a kind of value. */
    interface Cases<R> {
        R nullValue();

        R bool(boolean value);

        R integer(IntegerValue value);

        R decimal(DecimalValue value);

        R text(String value);

        R list(ListValue value);

        R map(MapValue value);
    }
}
