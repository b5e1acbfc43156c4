package io.alembic.cli.progress;

import io.alembic.adapter.spi.Progress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Shows the current step at the display's own pace, however often or rarely it is updated. */
final class ProgressTicker implements Progress, AutoCloseable {

    private final Clock clock;
    private final ProgressDisplay display;
    private volatile @Nullable Step current;
    private @Nullable Thread thread;

    ProgressTicker(Clock clock, ProgressDisplay display) {
        this.clock = clock;
        this.display = display;
    }

    @Override
    public void update(String what, long done, long total) {
        Step before = current;
        long since = before != null && before.what().equals(what) && done >= before.done()
                ? before.sinceMillis()
                : clock.millis();
        current = new Step(what, done, total, since);
        if (before == null) {
            start();
        }
    }

    /** Runs what prints a line, with the progress out of its way. */
    synchronized void aside(Runnable printing) {
        display.clear();
        printing.run();
    }

    private synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::tick, "progress");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void tick() {
        try {
            Thread.sleep(display.firstAfterMillis());
            while (true) {
                draw();
                Thread.sleep(display.everyMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        Step step = current;
        if (step != null && !Thread.currentThread().isInterrupted()) {
            display.show(step.text(clock.millis()));
        }
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
        }
        display.clear();
    }
}
