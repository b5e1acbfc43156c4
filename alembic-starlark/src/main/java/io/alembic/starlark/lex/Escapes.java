package io.alembic.starlark.lex;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import java.util.Map;

/** Reads what a backslash begins in a literal that is not raw. */
final class Escapes {

    private static final Map<Integer, Integer> SINGLE = Map.ofEntries(
            Map.entry((int) 'a', 0x07),
            Map.entry((int) 'b', (int) '\b'),
            Map.entry((int) 'f', (int) '\f'),
            Map.entry((int) 'n', (int) '\n'),
            Map.entry((int) 'r', (int) '\r'),
            Map.entry((int) 't', (int) '\t'),
            Map.entry((int) 'v', 0x0B),
            Map.entry((int) '\\', (int) '\\'),
            Map.entry((int) '\'', (int) '\''),
            Map.entry((int) '"', (int) '"'));

    private static final int OCTAL_DIGITS = 3;

    private final Cursor cursor;
    private final LiteralSink sink;

    Escapes(Cursor cursor, LiteralSink sink) {
        this.cursor = cursor;
        this.sink = sink;
    }

    void scan() {
        Position position = cursor.position();
        cursor.next();
        if (cursor.atEnd()) {
            throw StarlarkException.of(position, "a string is not closed");
        }
        int letter = cursor.peek();
        Integer single = SINGLE.get(letter);
        if (single != null) {
            cursor.next();
            sink.point(single);
        } else if (letter >= '0' && letter <= '7') {
            unit(position, octal());
        } else {
            other(position, cursor.next());
        }
    }

    private void other(Position position, int letter) {
        switch (letter) {
            case '\n' -> {}
            case 'x' -> unit(position, hexadecimal(position, 2));
            case 'u' -> point(position, hexadecimal(position, 4));
            case 'U' -> point(position, hexadecimal(position, 8));
            default ->
                throw StarlarkException.of(
                        position, "no such escape: \\" + Character.toString(letter) + "; write \\\\ for a backslash");
        }
    }

    private int octal() {
        int value = 0;
        for (int digits = 0; digits < OCTAL_DIGITS && cursor.peek() >= '0' && cursor.peek() <= '7'; digits++) {
            value = value * 8 + cursor.next() - '0';
        }
        return value;
    }

    private long hexadecimal(Position position, int digits) {
        long value = 0;
        for (int digit = 0; digit < digits; digit++) {
            int nibble = cursor.peek() < 128 ? Character.digit(cursor.peek(), 16) : -1;
            if (nibble < 0) {
                throw StarlarkException.of(position, "this escape takes " + digits + " hexadecimal digits");
            }
            cursor.next();
            value = value * 16 + nibble;
        }
        return value;
    }

    private void unit(Position position, long value) {
        if (value > sink.largestUnit()) {
            throw StarlarkException.of(
                    position, "this escape goes to " + sink.largestUnit() + " at most; \\u names characters beyond it");
        }
        sink.unit((int) value);
    }

    private void point(Position position, long value) {
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        if (surrogate || value > Character.MAX_CODE_POINT) {
            throw StarlarkException.of(position, "no such Unicode character: U+" + Long.toHexString(value));
        }
        sink.point((int) value);
    }
}
