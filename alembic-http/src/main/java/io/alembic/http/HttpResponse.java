package io.alembic.http;

import static java.util.Objects.requireNonNull;

/** One answer, whole. */
public record HttpResponse(int status, HttpHeaders headers, HttpBody body) {

    public HttpResponse {
        requireNonNull(headers, "headers is null");
        requireNonNull(body, "body is null");
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return status + ", " + body;
    }
}
