package io.alembic.http;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;

/** Counts what is sent and what comes back. */
public final class CountingTransport implements HttpTransport {

    private final HttpTransport next;
    private final Map<HttpMethod, Long> requests = new EnumMap<>(HttpMethod.class);
    private long bytesSent;
    private long bytesReceived;

    public CountingTransport(HttpTransport next) {
        this.next = requireNonNull(next, "next is null");
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        sent(request);
        HttpResponse response = next.send(request);
        received(response);
        return response;
    }

    private synchronized void sent(HttpRequest request) {
        requests.merge(request.method(), 1L, Long::sum);
        bytesSent += request.body().map(HttpBody::size).orElse(0);
    }

    private synchronized void received(HttpResponse response) {
        bytesReceived += response.body().size();
    }

    /** What was counted until now. */
    public synchronized HttpCounters counters() {
        return HttpCounters.of(requests, bytesSent, bytesReceived);
    }
}
