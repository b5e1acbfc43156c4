package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;
import java.net.URI;
import java.util.Optional;

/**
 * One request.
 *
 * @param url absolute; without user information
 * @param repeatable whether sending it twice does no harm, so that it may be retried although an earlier attempt may
 *     have arrived
 */
public record HttpRequest(
        HttpMethod method, URI url, HttpHeaders headers, Optional<HttpBody> body, boolean repeatable) {

    public HttpRequest {
        requireNonNull(method, "method is null");
        requireNonNull(url, "url is null");
        requireNonNull(headers, "headers is null");
        requireNonNull(body, "body is null");
    }

    public static HttpRequest get(URI url) {
        return of(HttpMethod.GET, url);
    }

    /** A request without a body; repeatable where its method is idempotent. */
    public static HttpRequest of(HttpMethod method, URI url) {
        return new HttpRequest(method, url, HttpHeaders.NONE, Optional.empty(), method.isIdempotent());
    }

    /** A request with a JSON body; repeatable where its method is idempotent. */
    public static HttpRequest json(HttpMethod method, URI url, Value body) {
        return new HttpRequest(method, url, HttpHeaders.NONE, Optional.of(HttpBody.json(body)), method.isIdempotent());
    }

    public HttpRequest withHeader(String name, String value) {
        return new HttpRequest(method, url, headers.with(name, value), body, repeatable);
    }

    public HttpRequest withUrl(URI other) {
        return new HttpRequest(method, other, headers, body, repeatable);
    }

    /** This request, known to do no harm when sent twice: a query by POST, a PATCH that states the whole object. */
    public HttpRequest asRepeatable() {
        return new HttpRequest(method, url, headers, body, true);
    }

    /** Method and URL, without anything secret. */
    public String label() {
        return method + " " + UrlText.of(url);
    }

    @Override
    public String toString() {
        return label() + body.map(b -> ", " + b).orElse("");
    }
}
