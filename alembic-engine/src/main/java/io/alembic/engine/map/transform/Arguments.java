package io.alembic.engine.map.transform;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.value.ScalarText;
import java.util.List;

/** The arguments of a built-in transform, as it needs them. */
final class Arguments {

    private static final String CODE = "map_argument";
    private static final String HINT = "docs/map.md lists the transforms and what they take";

    private final List<Value> values;

    private Arguments(List<Value> values) {
        this.values = values;
    }

    static Arguments of(List<Value> values) {
        return new Arguments(values);
    }

    int count() {
        return values.size();
    }

    Arguments exactly(int count) {
        return between(count, count);
    }

    Arguments between(int fewest, int most) {
        if (values.size() < fewest || values.size() > most) {
            String wanted = fewest == most ? number(fewest) : fewest + " or " + most + " arguments";
            throw new MapException(CODE, "it takes " + wanted + ", not " + values.size(), HINT);
        }
        return this;
    }

    Value value(int index) {
        return values.get(index);
    }

    String text(int index) {
        Value value = values.get(index);
        return value.asText()
                .orElseThrow(() -> new MapException(
                        CODE, "argument " + (index + 1) + " must be a text, not " + value, "put it in quotes"));
    }

    int integer(int index) {
        Value value = values.get(index);
        if (value instanceof IntegerValue integer && integer.value().bitLength() < Integer.SIZE) {
            return integer.value().intValue();
        }
        throw new MapException(CODE, "argument " + (index + 1) + " must be a small integer, not " + value, HINT);
    }

    /** The text form of what is piped in. */
    static String textOf(Value value) {
        return ScalarText.of(value)
                .orElseThrow(() -> new MapException(
                        CODE,
                        "it works on text, and this is " + ScalarText.kind(value),
                        value.isNull()
                                ? "stand in for it first: default('…')"
                                : "pick a part of it, or join it first"));
    }

    private static String number(int count) {
        return switch (count) {
            case 0 -> "no arguments";
            case 1 -> "one argument";
            default -> count + " arguments";
        };
    }
}
