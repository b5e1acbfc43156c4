package io.alembic.http;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;

/** Spaces requests evenly, so that no more than a number of them begin in a second. */
public final class RateLimitedTransport implements HttpTransport {

    private static final double MILLIS = 1000;

    private final HttpTransport next;
    private final double gapMillis;
    private final Sleeper sleeper;
    private final Clock clock;
    private double freeAt;

    public RateLimitedTransport(HttpTransport next, double perSecond, Sleeper sleeper, Clock clock) {
        this.next = requireNonNull(next, "next is null");
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("perSecond must be above 0: " + perSecond);
        }
        this.gapMillis = MILLIS / perSecond;
        this.sleeper = requireNonNull(sleeper, "sleeper is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        Duration wait = nextSlot();
        if (!wait.isZero()) {
            sleeper.sleep(wait);
        }
        return next.send(request);
    }

    private synchronized Duration nextSlot() {
        double now = clock.millis();
        double slot = Math.max(now, freeAt);
        freeAt = slot + gapMillis;
        return Duration.ofMillis((long) Math.ceil(slot - now));
    }
}
