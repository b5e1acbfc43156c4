package io.alembic.http;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Sends again what may be sent again: a repeatable request after any failure to answer, a 429 or a 5xx; any other only
 * when it certainly never left (and not because of a certificate), or when the server turned it away with a 429.
 */
public final class RetryingTransport implements HttpTransport {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpTransport next;
    private final RetryPolicy policy;
    private final RetryBudget budget = new RetryBudget();
    private final Sleeper sleeper;
    private final Clock clock;
    private final DoubleSupplier random;

    /** @param random numbers in [0, 1) */
    public RetryingTransport(
            HttpTransport next, RetryPolicy policy, Sleeper sleeper, Clock clock, DoubleSupplier random) {
        this.next = requireNonNull(next, "next is null");
        this.policy = requireNonNull(policy, "policy is null");
        this.sleeper = requireNonNull(sleeper, "sleeper is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.random = requireNonNull(random, "random is null");
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        for (int retry = 1; ; retry++) {
            Optional<Duration> asked;
            try {
                HttpResponse response = next.send(request);
                if (!isWorthRetrying(request, response) || !mayRetry(retry)) {
                    budget.earn();
                    return response;
                }
                asked = RetryAfter.of(response, clock.instant());
            } catch (TransportException e) {
                if (!isWorthRetrying(request, e) || !mayRetry(retry)) {
                    throw e;
                }
                asked = Optional.empty();
            }
            sleeper.sleep(wait(retry, asked));
        }
    }

    private boolean mayRetry(int retry) {
        return retry <= policy.retries() && budget.spend();
    }

    private static boolean isWorthRetrying(HttpRequest request, HttpResponse response) {
        return response.status() == TOO_MANY_REQUESTS || (request.repeatable() && response.status() >= SERVER_ERROR);
    }

    private static boolean isWorthRetrying(HttpRequest request, TransportException failure) {
        boolean untrusted = failure.getCause() instanceof SSLHandshakeException
                || failure.getCause() instanceof SSLPeerUnverifiedException;
        return !untrusted && (request.repeatable() || failure.neverLeft());
    }

    private Duration wait(int retry, Optional<Duration> asked) {
        Duration jittered = policy.wait(retry, random.getAsDouble());
        Duration wanted = asked.filter(wait -> wait.compareTo(jittered) > 0).orElse(jittered);
        return wanted.compareTo(policy.longest()) > 0 ? policy.longest() : wanted;
    }
}
