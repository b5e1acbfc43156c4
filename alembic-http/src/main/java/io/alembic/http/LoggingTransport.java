package io.alembic.http;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each attempt at level debug: method, URL without secrets, status, milliseconds, bytes. Never a header. */
public final class LoggingTransport implements HttpTransport {

    private static final Logger LOG = LoggerFactory.getLogger("io.alembic.http");

    private final HttpTransport next;
    private final Redaction redaction;
    private final Clock clock;
    private final Logger log;

    public LoggingTransport(HttpTransport next, Redaction redaction, Clock clock) {
        this(next, redaction, clock, LOG);
    }

    LoggingTransport(HttpTransport next, Redaction redaction, Clock clock, Logger log) {
        this.next = requireNonNull(next, "next is null");
        this.redaction = requireNonNull(redaction, "redaction is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.log = requireNonNull(log, "log is null");
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        if (!log.isDebugEnabled()) {
            return next.send(request);
        }
        String label = redaction.apply(request.label());
        long start = clock.millis();
        try {
            HttpResponse response = next.send(request);
            log.debug(
                    "{} {} in {} ms, {} bytes",
                    label,
                    response.status(),
                    clock.millis() - start,
                    response.body().size());
            return response;
        } catch (TransportException e) {
            log.debug("{} failed in {} ms", label, clock.millis() - start);
            throw e;
        }
    }
}
