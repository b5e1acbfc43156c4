package io.alembic.cli.progress;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Progress;
import org.jspecify.annotations.Nullable;

/** Lets progress be shown by a thread of its own, which begins with the first step. */
final class ProgressTicker implements Progress, AutoCloseable {

    private static final long BEAT_MILLIS = 100;

    private final PacedProgress paced;
    private @Nullable Thread thread;
    private boolean closed;

    ProgressTicker(PacedProgress paced) {
        this.paced = requireNonNull(paced, "paced is null");
    }

    @Override
    public void update(String what, long done, long total) {
        paced.update(what, done, total);
        start();
    }

    PacedProgress paced() {
        return paced;
    }

    private synchronized void start() {
        if (thread == null && !closed) {
            thread = new Thread(this::tick, "progress");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void tick() {
        try {
            while (isOpen()) {
                paced.beat();
                Thread.sleep(BEAT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isOpen() {
        return !closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
        paced.rest();
    }
}
