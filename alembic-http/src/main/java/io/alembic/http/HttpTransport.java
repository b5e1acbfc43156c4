package io.alembic.http;

/** Sends a request and brings the whole answer. Everything else about HTTP is wrapped around this. Any thread. */
@FunctionalInterface
public interface HttpTransport {

    /**
     * The answer, whatever its status.
     *
     * @throws TransportException when no whole answer came
     */
    HttpResponse send(HttpRequest request);
}
