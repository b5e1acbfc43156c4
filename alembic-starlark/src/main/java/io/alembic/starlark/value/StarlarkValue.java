package io.alembic.starlark.value;

/**
 * A value of the language. The kinds are closed. {@code equals} and {@code hashCode} are those of the language's
 * {@code ==} and dictionary keys: 1 equals 1.0, and neither equals True.
 */
public sealed interface StarlarkValue
        permits StarlarkNone,
                StarlarkBool,
                StarlarkNumber,
                StarlarkString,
                StarlarkBytes,
                StarlarkCollection,
                StarlarkFunction {

    /** What {@code type(x)} says. */
    String type();

    /** The type with its article, as messages write it. */
    default String described() {
        return ("aeiou".indexOf(type().charAt(0)) < 0 ? "a " : "an ") + type();
    }

    /** What {@code bool(x)} says. */
    boolean truth();

    /** Handles each kind: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(Cases<R> cases);

    /** One answer a kind of value. */
    interface Cases<R> {
        R none();

        R bool(StarlarkBool value);

        R integer(StarlarkInt value);

        R real(StarlarkFloat value);

        R string(StarlarkString value);

        R bytes(StarlarkBytes value);

        R list(StarlarkList value);

        R tuple(StarlarkTuple value);

        R dict(StarlarkDict value);

        R set(StarlarkSet value);

        R range(StarlarkRange value);

        R elements(StarlarkElements value);

        R function(StarlarkFunction value);
    }

    /** The answers of a fold that looks at some kinds only. */
    interface SomeCases<R> extends Cases<R> {

        /** The answer for every kind that has none of its own. */
        R otherwise(StarlarkValue value);

        @Override
        default R none() {
            return otherwise(StarlarkNone.NONE);
        }

        @Override
        default R bool(StarlarkBool value) {
            return otherwise(value);
        }

        @Override
        default R integer(StarlarkInt value) {
            return otherwise(value);
        }

        @Override
        default R real(StarlarkFloat value) {
            return otherwise(value);
        }

        @Override
        default R string(StarlarkString value) {
            return otherwise(value);
        }

        @Override
        default R bytes(StarlarkBytes value) {
            return otherwise(value);
        }

        @Override
        default R list(StarlarkList value) {
            return otherwise(value);
        }

        @Override
        default R tuple(StarlarkTuple value) {
            return otherwise(value);
        }

        @Override
        default R dict(StarlarkDict value) {
            return otherwise(value);
        }

        @Override
        default R set(StarlarkSet value) {
            return otherwise(value);
        }

        @Override
        default R range(StarlarkRange value) {
            return otherwise(value);
        }

        @Override
        default R elements(StarlarkElements value) {
            return otherwise(value);
        }

        @Override
        default R function(StarlarkFunction value) {
            return otherwise(value);
        }
    }
}
