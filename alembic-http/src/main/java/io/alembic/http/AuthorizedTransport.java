package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;

/** Adds headers, credentials among them, and sends nothing to any other origin than the one they are for. */
public final class AuthorizedTransport implements HttpTransport {

    private final HttpTransport next;
    private final Origin origin;
    private final HttpHeaders headers;

    public AuthorizedTransport(HttpTransport next, Origin origin, HttpHeaders headers) {
        this.next = requireNonNull(next, "next is null");
        this.origin = requireNonNull(origin, "origin is null");
        this.headers = requireNonNull(headers, "headers is null");
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        if (!Origin.of(request.url()).equals(origin)) {
            throw new BackendException(
                    BackendFailure.PROTOCOL,
                    "refusing to send credentials for " + origin + " to " + Origin.of(request.url()));
        }
        HttpRequest authorized = request;
        for (var header : headers.asMap().entrySet()) {
            authorized = request.headers().get(header.getKey()).isPresent()
                    ? authorized
                    : authorized.withHeader(header.getKey(), header.getValue());
        }
        return next.send(authorized);
    }
}
