package io.alembic.testkit.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.Value;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it is sent.
 *
 * @param body empty for none
 */
public record StubAnswer(int status, Map<String, String> headers, String body) {

    private static final String CONTENT_TYPE = "Content-Type";

    public StubAnswer {
        headers = new TreeMap<>(headers);
        requireNonNull(body, "body is null");
    }

    public static StubAnswer json(int status, Value body) {
        return new StubAnswer(status, Map.of(CONTENT_TYPE, "application/json"), CanonicalJson.text(body));
    }

    public static StubAnswer html(int status, String body) {
        return new StubAnswer(status, Map.of(CONTENT_TYPE, "text/html; charset=utf-8"), body);
    }

    public static StubAnswer empty(int status) {
        return new StubAnswer(status, Map.of(), "");
    }

    public StubAnswer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new StubAnswer(status, more, body);
    }
}
