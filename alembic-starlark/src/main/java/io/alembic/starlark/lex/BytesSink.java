package io.alembic.starlark.lex;

import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects bytes: text as its UTF-8 encoding, escapes as the bytes they name. */
final class BytesSink implements LiteralSink {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void point(int codePoint) {
        bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int largestUnit() {
        return 255;
    }

    @Override
    public void unit(int value) {
        bytes.write(value);
    }

    @Override
    public TokenKind kind() {
        return TokenKind.BYTES;
    }

    @Override
    public StarlarkValue value() {
        return StarlarkBytes.of(bytes.toByteArray());
    }
}
