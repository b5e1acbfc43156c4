package io.alembic.starlark.operation;

import io.alembic.starlark.value.StarlarkBytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Literals of texts and bytes: in double quotes, with escapes for what cannot be seen. */
final class Quoting {

    private static final int LONGEST_ENCODING = 4;

    private Quoting() {}

    static String text(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(point -> append(literal, point));
        return literal.append('"').toString();
    }

    static String bytes(StarlarkBytes bytes) {
        StringBuilder literal = new StringBuilder("b\"");
        byte[] array = bytes.toArray();
        int offset = 0;
        while (offset < array.length) {
            int length = encodedLength(array, offset);
            if (length == 0) {
                literal.append(String.format("\\x%02x", array[offset]));
                offset++;
            } else {
                append(literal, new String(array, offset, length, StandardCharsets.UTF_8).codePointAt(0));
                offset += length;
            }
        }
        return literal.append('"').toString();
    }

    /** How many bytes from an offset on are the encoding of one character; 0 when they are none. */
    private static int encodedLength(byte[] array, int offset) {
        for (int length = 1; length <= LONGEST_ENCODING && offset + length <= array.length; length++) {
            if (isCharacter(array, offset, length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isCharacter(byte[] array, int offset, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(array, offset, length));
            return true;
        } catch (CharacterCodingException incomplete) {
            return false;
        }
    }

    private static void append(StringBuilder literal, int point) {
        switch (point) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (isVisible(point)) {
                    literal.appendCodePoint(point);
                } else {
                    literal.append(escape(point));
                }
            }
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String escape(int point) {
        if (point < 0x80) {
            return String.format("\\x%02x", point);
        }
        return point <= Character.MAX_VALUE ? String.format("\\u%04x", point) : String.format("\\U%08x", point);
    }
}
