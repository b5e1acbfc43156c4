package io.alembic.cli.progress;

import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.Progress;
import io.alembic.cli.session.Session;
import io.alembic.cli.session.StandardStream;
import java.io.PrintStream;
import java.util.Optional;

/** What a run tells on the error stream while it goes on: progress, notes, warnings. From any thread. */
public final class Reporter implements Notices, AutoCloseable {

    private final PrintStream err;
    private final boolean quiet;
    private final String warning;
    private final Optional<ProgressTicker> ticker;

    public Reporter(Session session) {
        err = session.err();
        quiet = session.settings().quiet();
        warning = session.colors(StandardStream.ERROR) ? "\u001b[33mwarning:\u001b[0m " : "warning: ";
        ticker = quiet
                ? Optional.empty()
                : Optional.of(new ProgressTicker(
                        session.invocation().clock(),
                        session.invocation().terminals().contains(StandardStream.ERROR)
                                ? new OneLineDisplay(err, session.width())
                                : new LinesDisplay(err)));
    }

    /** Where steps report how far they are. */
    public Progress progress() {
        return ticker.<Progress>map(each -> each).orElse(Progress.SILENT);
    }

    /** A step that cannot count begins. */
    public void step(String what) {
        progress().update(what, 0, 0);
    }

    /** Something worth knowing; left out with {@code --quiet}. */
    public void note(String line) {
        if (!quiet) {
            print(line);
        }
    }

    @Override
    public void warn(String message) {
        print(warning + message);
    }

    @Override
    public void passOn(String line) {
        print(line);
    }

    private void print(String line) {
        ticker.ifPresentOrElse(running -> running.aside(() -> err.println(line)), () -> err.println(line));
    }

    /** Ends the display; what is told later still gets through. */
    @Override
    public void close() {
        ticker.ifPresent(ProgressTicker::close);
    }
}
