package io.alembic.engine.map.value;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Optional;

/** The text form of a scalar: texts as they are, numbers and booleans as JSON writes them. */
public final class ScalarText {

    private static final Value.Cases<Optional<String>> TEXT = new Value.Cases<>() {
        @Override
        public Optional<String> nullValue() {
            return Optional.empty();
        }

        @Override
        public Optional<String> bool(boolean value) {
            return Optional.of(String.valueOf(value));
        }

        @Override
        public Optional<String> integer(IntegerValue value) {
            return Optional.of(CanonicalJson.text(value));
        }

        @Override
        public Optional<String> decimal(DecimalValue value) {
            return Optional.of(CanonicalJson.text(value));
        }

        @Override
        public Optional<String> text(String value) {
            return Optional.of(value);
        }

        @Override
        public Optional<String> list(ListValue value) {
            return Optional.empty();
        }

        @Override
        public Optional<String> map(MapValue value) {
            return Optional.empty();
        }
    };

    private ScalarText() {}

    /** Empty for null, a list and a mapping, which have none. */
    public static Optional<String> of(Value value) {
        return value.fold(TEXT);
    }

    /** What a value without a text form is: {@code null}, {@code a list}, {@code a mapping}. */
    public static String kind(Value value) {
        if (value.isNull()) {
            return "null";
        }
        return value.asList().isPresent() ? "a list" : "a mapping";
    }
}
