package io.alembic.core.identity;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a backend calls an object: a whole number below 2^64 or a text. {@code 7} and {@code "7"} are two ids. Sorted
 * numbers first, by value, then texts by their bytes (spec 10 §10).
 */
public sealed interface BackendId extends Comparable<BackendId> {

    <R> R fold(Function<Numeric, R> numeric, Function<Textual, R> textual);

    /** The id as documents and requests hold it. */
    Value toValue();

    static BackendId of(long number) {
        return new Numeric(BigInteger.valueOf(number));
    }

    static BackendId of(String text) {
        return new Textual(text);
    }

    /** The id a value spells; empty for anything but a whole number below 2^64 or a text. */
    static Optional<BackendId> parse(Value value) {
        if (value instanceof TextValue text) {
            return Optional.of(new Textual(text.text()));
        }
        if (value instanceof IntegerValue number && number.value().signum() >= 0 && number.isInRange()) {
            return Optional.of(new Numeric(number.value()));
        }
        return Optional.empty();
    }

    @Override
    default int compareTo(BackendId other) {
        return fold(
                number -> other.fold(that -> number.number().compareTo(that.number()), that -> -1),
                text -> other.fold(that -> 1, that -> TextOrder.compare(text.text(), that.text())));
    }

    /** A number the backend assigned. */
    record Numeric(BigInteger number) implements BackendId {

        public Numeric {
            requireNonNull(number, "number is null");
            if (number.signum() < 0 || number.bitLength() > Long.SIZE) {
                throw new IllegalArgumentException("a backend id is a whole number below 2^64, not " + number);
            }
        }

        @Override
        public <R> R fold(Function<Numeric, R> numeric, Function<Textual, R> textual) {
            return numeric.apply(this);
        }

        @Override
        public Value toValue() {
            return new IntegerValue(number);
        }

        @Override
        public String toString() {
            return number.toString();
        }
    }

    /** A text, for most such backends a UUID. */
    record Textual(String text) implements BackendId {

        public Textual {
            requireNonNull(text, "text is null");
        }

        @Override
        public <R> R fold(Function<Numeric, R> numeric, Function<Textual, R> textual) {
            return textual.apply(this);
        }

        @Override
        public Value toValue() {
            return new TextValue(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
