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
    private final Progress progress;

    public Reporter(Session session) {
        this(session, ticker(session));
    }

    private Reporter(Session session, Optional<ProgressTicker> ticker) {
        this(session, ticker, ticker.<Progress>map(each -> each).orElse(Progress.SILENT));
    }

    /** @param progress hears of the steps in place of a display */
    Reporter(Session session, Progress progress) {
        this(session, Optional.empty(), progress);
    }

    private Reporter(Session session, Optional<ProgressTicker> ticker, Progress progress) {
        err = session.err();
        quiet = session.settings().quiet();
        warning = session.colors(StandardStream.ERROR) ? "\u001b[33mwarning:\u001b[0m " : "warning: ";
        this.ticker = ticker;
        this.progress = progress;
    }

    private static Optional<ProgressTicker> ticker(Session session) {
        if (session.settings().quiet()) {
            return Optional.empty();
        }
        boolean terminal = session.invocation().terminals().contains(StandardStream.ERROR);
        ProgressDisplay display =
                terminal ? new OneLineDisplay(session.err(), session.width()) : new LinesDisplay(session.err());
        return Optional.of(
                new ProgressTicker(new PacedProgress(session.invocation().clock(), display)));
    }

    /** Where steps report how far they are. */
    public Progress progress() {
        return progress;
    }

    /** A step that cannot count begins. */
    public void step(String what) {
        progress().update(what, 0, 0);
    }

    /** The steps are over, or somebody is asked: results and questions stand on lines of their own. */
    public void rest() {
        ticker.ifPresent(running -> running.paced().rest());
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
        ticker.ifPresentOrElse(running -> running.paced().aside(() -> err.println(line)), () -> err.println(line));
    }

    /** Ends the display; what is told later still gets through. */
    @Override
    public void close() {
        ticker.ifPresent(ProgressTicker::close);
    }
}
