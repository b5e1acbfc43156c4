package io.alembic.cli.progress;

import java.io.PrintStream;

/** One line of a terminal, written over again and again. */
final class OneLineDisplay implements ProgressDisplay {

    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final int width;
    private boolean shown;

    OneLineDisplay(PrintStream err, int width) {
        this.err = err;
        this.width = width;
    }

    @Override
    public long firstAfterMillis() {
        return 1000;
    }

    @Override
    public long everyMillis() {
        return 200;
    }

    @Override
    public void show(String text) {
        err.print(ERASE + (text.length() < width ? text : text.substring(0, width - 1)));
        err.flush();
        shown = true;
    }

    @Override
    public void clear() {
        if (shown) {
            err.print(ERASE);
            err.flush();
            shown = false;
        }
    }
}
