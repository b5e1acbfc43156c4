package io.alembic.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Remembers that whoever read the results went away, as {@code head} does: unlike a full disk, that is no failure. */
final class ResultOutput extends FilterOutputStream {

    /** Java tells the errors of a system by its words only. */
    private static final String BROKEN_PIPE = "broken pipe";

    private volatile boolean readerGone;

    ResultOutput(OutputStream out) {
        super(out);
    }

    boolean isReaderGone() {
        return readerGone;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            readerGone = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(BROKEN_PIPE);
            throw e;
        }
    }
}
