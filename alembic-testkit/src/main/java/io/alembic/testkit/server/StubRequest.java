package io.alembic.testkit.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came.
 *
 * @param query still encoded, empty where there was none
 * @param headers by name in lower case, the first of each
 * @param base scheme, host and port that the client called
 */
public record StubRequest(
        String method, String path, String query, Map<String, String> headers, String body, String base) {

    public StubRequest {
        requireNonNull(method, "method is null");
        requireNonNull(path, "path is null");
        requireNonNull(query, "query is null");
        headers = new TreeMap<>(headers);
        requireNonNull(body, "body is null");
        requireNonNull(base, "base is null");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Null when the body is empty. */
    public Value json() {
        return body.isEmpty() ? Value.ofNull() : Values.read(DocumentSource.of("<request>", body), DocumentFormat.JSON);
    }

    /** The request line, to find a request by. */
    public String line() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }
}
