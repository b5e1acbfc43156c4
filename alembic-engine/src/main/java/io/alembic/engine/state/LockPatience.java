package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How long a run waits for a lock that others hold. It asks again at short intervals: whoever is ready first comes first.
 *
 * @param limit zero for a run that does not wait
 * @param told hears once, when the wait begins, who is waited for
 * @param stopped whether the run was asked to end, and so not to wait any longer
 */
public record LockPatience(Duration limit, Consumer<String> told, BooleanSupplier stopped) {

    /** Refuses at once. */
    public static final LockPatience NONE = new LockPatience(Duration.ZERO, line -> {}, () -> false);

    private static final Duration PAUSE = Duration.ofMillis(100);

    public LockPatience {
        requireNonNull(limit, "limit is null");
        requireNonNull(told, "told is null");
        requireNonNull(stopped, "stopped is null");
    }

    /**
     * Tries until it succeeds or patience ends.
     *
     * @param attempt takes the lock, or comes back empty because others hold it
     * @param held says what is held and by whom, in a sentence without its stop; asked anew each time
     * @throws AlembicException of kind STATE when it was not to be had
     */
    public <T> T take(Supplier<Optional<T>> attempt, Supplier<String> held) {
        long pauses = limit.dividedBy(PAUSE);
        for (long paused = 0; ; paused++) {
            Optional<T> taken = attempt.get();
            if (taken.isPresent()) {
                return taken.get();
            }
            if (paused >= pauses) {
                throw refused(held.get());
            }
            if (paused == 0) {
                told.accept(held.get() + "; waiting up to " + seconds() + " for it");
            }
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended();
        }
        if (stopped.getAsBoolean()) {
            throw ended();
        }
    }

    private AlembicException refused(String held) {
        return new AlembicException(
                ErrorKind.STATE,
                limit.isZero()
                        ? held + "; try again when it has ended, or let this run wait: --lock-timeout 5m"
                        : held + ", still after " + seconds() + "; try again when it has ended");
    }

    private static AlembicException ended() {
        return new AlembicException(ErrorKind.STATE, "stopped while waiting for the state lock; nothing was done");
    }

    private String seconds() {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + "s" : limit.toMillis() + "ms";
    }
}
