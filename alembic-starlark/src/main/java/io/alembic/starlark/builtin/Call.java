package io.alembic.starlark.builtin;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call of a built-in, its arguments in the order of the parameters. */
record Call(
        Execution execution,
        String function,
        List<Optional<StarlarkValue>> values,
        List<StarlarkValue> rest,
        Map<String, StarlarkValue> namedRest) {

    /** A required argument. */
    StarlarkValue value(int index) {
        return values.get(index).orElseThrow();
    }

    Optional<StarlarkValue> optional(int index) {
        return values.get(index);
    }

    /** An optional argument, for which None stands for leaving it out. */
    Optional<StarlarkValue> unlessNone(int index) {
        return values.get(index).filter(value -> value != StarlarkNone.NONE);
    }

    StarlarkString string(int index) {
        return asString(value(index));
    }

    String text(int index) {
        return string(index).text();
    }

    StarlarkString asString(StarlarkValue value) {
        if (value instanceof StarlarkString string) {
            return string;
        }
        throw wrong("expected a string, got " + value.described());
    }

    StarlarkInt asInt(StarlarkValue value) {
        if (value instanceof StarlarkInt number) {
            return number;
        }
        throw wrong("expected an int, got " + value.described());
    }

    /** A number that fits into Java's int, or the last one on its side. */
    int integer(int index, int otherwise) {
        return unlessNone(index).map(value -> asInt(value).clampToInt()).orElse(otherwise);
    }

    /** A whole number that the language bounds to what memory can hold. */
    long number(StarlarkValue value) {
        StarlarkInt number = asInt(value);
        if (!number.isLong()) {
            throw wrong("an int too large");
        }
        return number.longValue();
    }

    EvaluationFailure wrong(String message) {
        return new EvaluationFailure(function + ": " + message);
    }
}
