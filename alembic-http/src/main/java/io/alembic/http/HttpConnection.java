package io.alembic.http;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to one server, with all that its settings ask for wrapped around it. Closing it frees connections and logs
 * what was counted.
 */
public final class HttpConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.alembic.http");

    private final OkHttpTransport sockets;
    private final CountingTransport counting;
    private final HttpTransport transport;
    private final Redaction redaction;
    private final BaseUrl base;

    private HttpConnection(
            BaseUrl base,
            OkHttpTransport sockets,
            CountingTransport counting,
            HttpTransport transport,
            Redaction redaction) {
        this.base = requireNonNull(base, "base is null");
        this.sockets = requireNonNull(sockets, "sockets is null");
        this.counting = requireNonNull(counting, "counting is null");
        this.transport = requireNonNull(transport, "transport is null");
        this.redaction = requireNonNull(redaction, "redaction is null");
    }

    /**
     * Opens the way; nothing is connected yet.
     *
     * @param credentials headers sent to the base URL's origin alone, beside those of the settings, and before them
     * @param userAgent as in {@code alembic-java/1.0}
     */
    public static HttpConnection open(
            BaseUrl base, HttpSettings settings, HttpHeaders credentials, String userAgent, Timing timing) {
        HttpHeaders headers = HttpHeaders.NONE.with("User-Agent", userAgent);
        headers = added(added(headers, settings.headers()), credentials);
        Redaction redaction = SecretHeaders.redaction(headers);
        OkHttpTransport sockets =
                new OkHttpTransport(settings.connection(), base.origin().isSecure());
        CountingTransport counting = new CountingTransport(sockets);
        HttpTransport transport = new LoggingTransport(counting, redaction, timing.clock());
        transport = new BoundedTransport(transport, settings.maxConcurrency());
        if (settings.rateLimit().isPresent()) {
            transport =
                    new RateLimitedTransport(transport, settings.rateLimit().get(), timing.sleeper(), timing.clock());
        }
        transport =
                new RetryingTransport(transport, settings.retries(), timing.sleeper(), timing.clock(), timing.random());
        transport = new AuthorizedTransport(transport, base.origin(), headers);
        return new HttpConnection(base, sockets, counting, new RedirectingTransport(transport), redaction);
    }

    private static HttpHeaders added(HttpHeaders headers, HttpHeaders more) {
        HttpHeaders result = headers;
        for (var header : more.asMap().entrySet()) {
            result = result.with(header.getKey(), header.getValue());
        }
        return result;
    }

    public BaseUrl base() {
        return base;
    }

    public HttpTransport transport() {
        return transport;
    }

    public JsonClient json() {
        return new JsonClient(transport, redaction);
    }

    /**
     * Lets what follows open connections of its own. A connection belongs to the worker of the server that accepted it:
     * those opened one by one while others are in use tend to belong to one worker, those opened together to several.
     */
    public void startAfresh() {
        sockets.closeIdle();
    }

    /** What must not show in any text made from answers. */
    public Redaction redaction() {
        return redaction;
    }

    public HttpCounters counters() {
        return counting.counters();
    }

    @Override
    public void close() {
        sockets.close();
        LOG.info("{}: {}", base.origin(), counters());
    }
}
