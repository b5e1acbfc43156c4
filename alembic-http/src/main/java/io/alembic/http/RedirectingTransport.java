package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import java.net.URI;
import java.util.Optional;

/** Follows redirects of reads within one origin. Writes follow none: a client that does turns them into reads. */
public final class RedirectingTransport implements HttpTransport {

    private static final int MOST = 10;

    private final HttpTransport next;

    public RedirectingTransport(HttpTransport next) {
        this.next = requireNonNull(next, "next is null");
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        HttpRequest current = request;
        for (int hops = 0; hops <= MOST; hops++) {
            HttpResponse response = next.send(current);
            Optional<URI> target = target(current, response);
            if (target.isEmpty()) {
                return response;
            }
            current = current.withUrl(allowed(current, target.get()));
        }
        throw new BackendException(
                BackendFailure.PROTOCOL, request.label() + " was redirected more than " + MOST + " times");
    }

    private static Optional<URI> target(HttpRequest request, HttpResponse response) {
        return switch (response.status()) {
            case 301, 302, 303, 307, 308 ->
                response.headers().get("Location").map(location -> resolved(request, location));
            default -> Optional.empty();
        };
    }

    private static URI resolved(HttpRequest request, String location) {
        return UrlReference.resolve(request.url(), location)
                .orElseThrow(() -> new BackendException(
                        BackendFailure.PROTOCOL, request.label() + " was redirected to something that is no http URL"));
    }

    private static URI allowed(HttpRequest request, URI target) {
        if (request.method().isWrite()) {
            throw new BackendException(
                    BackendFailure.PROTOCOL,
                    request.label() + " was redirected to " + UrlText.of(target)
                            + "; writes follow no redirect (check the URL's scheme and its trailing slash)");
        }
        if (!Origin.of(target).equals(Origin.of(request.url()))) {
            throw new BackendException(
                    BackendFailure.PROTOCOL,
                    request.label() + " was redirected to another origin, " + Origin.of(target)
                            + "; refusing to send credentials there");
        }
        return target;
    }
}
