package io.alembic.cli.progress;

import java.io.PrintStream;

/** A line now and then, for a log. */
final class LinesDisplay implements ProgressDisplay {

    private static final long TEN_SECONDS = 10_000;

    private final PrintStream err;

    LinesDisplay(PrintStream err) {
        this.err = err;
    }

    @Override
    public long firstAfterMillis() {
        return TEN_SECONDS;
    }

    @Override
    public long everyMillis() {
        return TEN_SECONDS;
    }

    @Override
    public void show(String text) {
        err.println(text);
    }

    @Override
    public void clear() {}
}
