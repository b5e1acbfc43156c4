package io.alembic.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * When a request is sent again. The wait before attempt n is random between nothing and {@code base}·2^(n−1), at most
 * {@code longest} ("full jitter"); a server's {@code Retry-After} goes first, within the same limit.
 *
 * @param retries attempts beyond the first
 */
public record RetryPolicy(int retries, Duration base, Duration longest) {

    public static final RetryPolicy DEFAULTS = new RetryPolicy(4, Duration.ofMillis(250), Duration.ofSeconds(30));

    public RetryPolicy {
        requireNonNull(base, "base is null");
        requireNonNull(longest, "longest is null");
        if (retries < 0) {
            throw new IllegalArgumentException("retries is negative: " + retries);
        }
    }

    public RetryPolicy withRetries(int count) {
        return new RetryPolicy(count, base, longest);
    }

    /** The wait before the retry of this number, from 1, for a random number in [0, 1). */
    Duration wait(int retry, double random) {
        double ceiling = Math.min((double) longest.toMillis(), (double) base.toMillis() * Math.pow(2, retry - 1.0));
        return Duration.ofMillis((long) (ceiling * random));
    }
}
