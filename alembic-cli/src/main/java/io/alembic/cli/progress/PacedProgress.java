package io.alembic.cli.progress;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Progress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Shows the current step at the display's own pace, however often or rarely it is updated. From any thread. */
final class PacedProgress implements Progress {

    private static final long NOT_YET = Long.MIN_VALUE;

    private final Clock clock;
    private final ProgressDisplay display;
    private @Nullable Step current;
    private long begun = NOT_YET;
    private long shown = NOT_YET;

    PacedProgress(Clock clock, ProgressDisplay display) {
        this.clock = requireNonNull(clock, "clock is null");
        this.display = requireNonNull(display, "display is null");
    }

    @Override
    public synchronized void update(String what, long done, long total) {
        long now = clock.millis();
        boolean goesOn = current != null && current.what().equals(what) && done >= current.done();
        current = new Step(what, done, total, goesOn ? requireNonNull(current).sinceMillis() : now);
        begun = begun == NOT_YET ? now : begun;
    }

    /** Shows the current step when it is time to; called much more often than the display wants to change. */
    synchronized void beat() {
        long now = clock.millis();
        if (current != null
                && isDue(begun, display.firstAfterMillis(), now)
                && isDue(shown, display.everyMillis(), now)) {
            display.show(current.text(now));
            shown = now;
        }
    }

    private static boolean isDue(long since, long pause, long now) {
        return since == NOT_YET || now - since >= pause;
    }

    /** Runs what prints a line, with the progress out of its way. */
    synchronized void aside(Runnable printing) {
        display.clear();
        printing.run();
    }

    /** Nothing is under way until the next update. */
    synchronized void rest() {
        current = null;
        display.clear();
    }
}
