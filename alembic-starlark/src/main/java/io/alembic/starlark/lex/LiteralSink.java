package io.alembic.starlark.lex;

import io.alembic.starlark.value.StarlarkValue;

/** Takes what stands between quotes, and makes the literal's value of it. */
interface LiteralSink {

    /** A character of the text, or a Unicode escape. */
    void point(int codePoint);

    /** The largest value that an octal or hexadecimal escape may have. */
    int largestUnit();

    /** An octal or hexadecimal escape. */
    void unit(int value);

    TokenKind kind();

    StarlarkValue value();
}
