package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;
import java.net.URI;

/** Sends requests whose answers are JSON. */
public final class JsonClient {

    private static final String ACCEPT = "Accept";
    private static final String JSON = "application/json";

    private final HttpTransport transport;
    private final Redaction redaction;

    /** @param redaction what must not show in failures, such as the token */
    public JsonClient(HttpTransport transport, Redaction redaction) {
        this.transport = requireNonNull(transport, "transport is null");
        this.redaction = requireNonNull(redaction, "redaction is null");
    }

    /**
     * The same, but each connection ends with its answer: should anything on the way answer a request twice, the second
     * answer is nobody's, and not that of the next request.
     */
    public JsonClient endingConnections() {
        return new JsonClient(request -> transport.send(request.withHeader("Connection", "close")), redaction);
    }

    /** The answer, whatever its status. */
    public JsonAnswer send(HttpRequest request) {
        HttpRequest asking = request.headers().get(ACCEPT).isPresent() ? request : request.withHeader(ACCEPT, JSON);
        return new JsonAnswer(asking, transport.send(asking), redaction);
    }

    /** The answer to a GET, which must be a success. */
    public JsonAnswer get(URI url) {
        return send(HttpRequest.get(url)).requireSuccess();
    }

    public JsonAnswer send(HttpMethod method, URI url, Value body) {
        return send(HttpRequest.json(method, url, body));
    }
}
