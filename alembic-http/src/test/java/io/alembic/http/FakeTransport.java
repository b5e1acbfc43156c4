package io.alembic.http;

import io.alembic.adapter.spi.BackendFailure;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers from a script, in its order; the last answer is repeated. */
final class FakeTransport implements HttpTransport {

    final List<HttpRequest> requests = new ArrayList<>();
    private final Deque<Function<HttpRequest, HttpResponse>> script = new ArrayDeque<>();

    FakeTransport answering(int status) {
        return answering(status, "application/json", "{}", Map.of());
    }

    FakeTransport answering(int status, String type, String body, Map<String, String> headers) {
        script.add(request -> new HttpResponse(status, HttpHeaders.of(headers), HttpBody.text(type, body)));
        return this;
    }

    FakeTransport failing(boolean neverLeft) {
        script.add(request -> {
            throw new TransportException(
                    BackendFailure.UNREACHABLE, request.label() + " failed", neverLeft, new IOException("down"));
        });
        return this;
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        requests.add(request);
        return (script.size() > 1 ? script.remove() : script.element()).apply(request);
    }
}
