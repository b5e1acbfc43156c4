package io.alembic.starlark.lex;

import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;

/** Collects a text. Its octal and hexadecimal escapes stand for ASCII only: beyond it, encodings differ. */
final class TextSink implements LiteralSink {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void point(int codePoint) {
        text.appendCodePoint(codePoint);
    }

    @Override
    public int largestUnit() {
        return 127;
    }

    @Override
    public void unit(int value) {
        text.append((char) value);
    }

    @Override
    public TokenKind kind() {
        return TokenKind.STRING;
    }

    @Override
    public StarlarkValue value() {
        return StarlarkString.of(text.toString());
    }
}
