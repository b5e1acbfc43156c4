package io.alembic.engine.compare;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;

/** A field in which the empty text and the empty list mean nothing, as null does, and blanks around a text neither. */
record BlankReading(ValueReading reading) implements ValueReading {

    private static final Value NO_TEXT = Value.of("");

    BlankReading {
        requireNonNull(reading, "reading is null");
    }

    @Override
    public Object meaning(Value value) {
        Value bare = value.asText().<Value>map(text -> Value.of(trimmed(text))).orElse(value);
        boolean blank = bare.equals(NO_TEXT) || bare.equals(ListValue.EMPTY);
        return reading.meaning(blank ? Value.ofNull() : bare);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** What a server in Python takes for a blank, which is the next line and spaces that do not break, too. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }
}
