package io.alembic.starlark.lex;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;

/** Reads literals of texts and bytes: with one or three quotes, raw or with escapes. */
final class StringScanner {

    private static final int LONGEST_PREFIX = 2;

    private final Cursor cursor;

    StringScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    static boolean startsString(Cursor cursor) {
        int length = prefixLength(cursor);
        return isQuote(cursor.peek(length));
    }

    private static int prefixLength(Cursor cursor) {
        for (int length = 0; length <= LONGEST_PREFIX; length++) {
            if (isQuote(cursor.peek(length))) {
                return length;
            }
            int letter = cursor.peek(length);
            boolean repeated = length == 1 && letter == cursor.peek(0);
            if (repeated || (letter != 'r' && letter != 'b')) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isQuote(int point) {
        return point == '"' || point == '\'';
    }

    Token scan() {
        Position position = cursor.position();
        int start = cursor.offset();
        cursor.skip(prefixLength(cursor));
        String prefix = cursor.since(start);
        String quote = Character.toString(cursor.peek());
        String quotes = cursor.startsWith(quote.repeat(3)) ? quote.repeat(3) : quote;
        cursor.skip(quotes.length());
        LiteralSink sink = prefix.contains("b") ? new BytesSink() : new TextSink();
        body(position, quotes, prefix.contains("r"), sink);
        cursor.skip(quotes.length());
        return Token.of(sink.kind(), position, cursor.since(start), sink.value());
    }

    private void body(Position position, String quotes, boolean raw, LiteralSink sink) {
        Escapes escapes = new Escapes(cursor, sink);
        while (!cursor.startsWith(quotes)) {
            if (cursor.atEnd() || (cursor.peek() == '\n' && quotes.length() == 1)) {
                throw StarlarkException.of(position, "a string is not closed");
            }
            if (cursor.peek() != '\\') {
                sink.point(cursor.next());
            } else if (raw) {
                rawPair(position, sink);
            } else {
                escapes.scan();
            }
        }
    }

    /** A backslash and what follows it, which cannot end the literal; before a quote the backslash is dropped. */
    private void rawPair(Position position, LiteralSink sink) {
        int backslash = cursor.next();
        if (cursor.atEnd()) {
            throw StarlarkException.of(position, "a string is not closed");
        }
        if (!isQuote(cursor.peek())) {
            sink.point(backslash);
        }
        sink.point(cursor.next());
    }
}
