package io.alembic.http;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * What waiting depends on.
 *
 * @param random numbers in [0, 1)
 */
public record Timing(Clock clock, Sleeper sleeper, DoubleSupplier random) {

    public Timing {
        requireNonNull(clock, "clock is null");
        requireNonNull(sleeper, "sleeper is null");
        requireNonNull(random, "random is null");
    }

    /** Real time, real chance: for providers, which are the wiring of their adapters. */
    public static Timing real() {
        return new Timing(
                Clock.systemUTC(),
                Sleeper.real(),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
