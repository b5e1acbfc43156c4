package io.alembic.starlark.lex;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;

/** Where the lexer has come to in the text. Lines end with a line feed, whatever ended them in the file. */
final class Cursor {

    static final int NOTHING = -1;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;

    Cursor(String file, String text) {
        this.file = file;
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        this.text = unmarked.replace("\r\n", "\n");
    }

    boolean atEnd() {
        return offset >= text.length();
    }

    /** The next code point, or {@link #NOTHING}. */
    int peek() {
        return atEnd() ? NOTHING : text.codePointAt(offset);
    }

    /** The char a number of chars further on, or {@link #NOTHING}. */
    int peek(int ahead) {
        return offset + ahead < text.length() ? text.charAt(offset + ahead) : NOTHING;
    }

    boolean startsWith(String expected) {
        return text.startsWith(expected, offset);
    }

    int next() {
        int point = peek();
        offset += Character.charCount(point);
        if (point == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        return point;
    }

    void skip(int count) {
        for (int skipped = 0; skipped < count; skipped++) {
            next();
        }
    }

    int offset() {
        return offset;
    }

    int column() {
        return column;
    }

    String since(int start) {
        return text.substring(start, offset);
    }

    Position position() {
        return new Position(file, line, column);
    }

    StarlarkException wrong(String message) {
        return StarlarkException.of(position(), message);
    }
}
