package io.alembic.testkit.server;

import io.alembic.core.value.Value;
import java.util.Map;

/** An answer of the stub that is no success. */
public final class StubRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Value body;
    private final transient Map<String, String> headers;

    public StubRefusal(int status, Value body) {
        this(status, body, Map.of());
    }

    private StubRefusal(int status, Value body, Map<String, String> headers) {
        super(status + " " + body);
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    /** With a header in place of all others. */
    public StubRefusal with(String header, String value) {
        return new StubRefusal(status, body, Map.of(header, value));
    }

    public int status() {
        return status;
    }

    public Value body() {
        return body;
    }

    public StubAnswer toAnswer() {
        StubAnswer answer = StubAnswer.json(status, body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }
}
