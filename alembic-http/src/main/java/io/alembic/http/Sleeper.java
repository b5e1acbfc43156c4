package io.alembic.http;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import java.time.Duration;

/** Waits. Tests pass one that does not. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration duration);

    /** Waits for real; an interruption ends the run. */
    static Sleeper real() {
        return duration -> {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BackendException(BackendFailure.UNREACHABLE, "interrupted while waiting", e);
            }
        };
    }
}
