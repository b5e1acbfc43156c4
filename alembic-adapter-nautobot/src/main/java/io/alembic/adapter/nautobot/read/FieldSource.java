package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/** Where objects hold what a declared field means. */
public sealed interface FieldSource {

    /** Handles each kind: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(Function<Native, R> asNative, Function<Custom, R> custom, Function<Through, R> through);

    /** A field of the model. */
    record Native(String field) implements FieldSource {
        public Native {
            requireNonNull(field, "field is null");
        }

        @Override
        public <R> R fold(Function<Native, R> asNative, Function<Custom, R> custom, Function<Through, R> through) {
            return asNative.apply(this);
        }
    }

    /** A custom field, which objects hold under {@code custom_fields}. */
    record Custom(String key) implements FieldSource {
        public Custom {
            requireNonNull(key, "key is null");
        }

        @Override
        public <R> R fold(Function<Native, R> asNative, Function<Custom, R> custom, Function<Through, R> through) {
            return custom.apply(this);
        }
    }

    /** A field that is only taken on create, and is then that of an object the object refers to. */
    record Through(String reference, String field) implements FieldSource {
        public Through {
            requireNonNull(reference, "reference is null");
            requireNonNull(field, "field is null");
        }

        @Override
        public <R> R fold(Function<Native, R> asNative, Function<Custom, R> custom, Function<Through, R> through) {
            return through.apply(this);
        }
    }
}
