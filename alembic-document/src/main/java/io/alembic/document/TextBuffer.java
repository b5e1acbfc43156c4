package io.alembic.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Collects text and passes it on as UTF-8, a large piece at a time. */
final class TextBuffer {

    private static final int FULL = 1 << 15;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(FULL + (FULL >> 2));

    TextBuffer(OutputStream out) {
        this.out = out;
    }

    /** What is collected; append to it, then call {@link #drain()} where no surrogate pair is cut. */
    StringBuilder text() {
        return text;
    }

    void drain() {
        if (text.length() >= FULL) {
            write();
        }
    }

    void flush() {
        write();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the document", e);
        }
    }

    private void write() {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the document", e);
        }
    }
}
