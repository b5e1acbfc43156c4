package io.alembic.testkit.nautobot;

import io.alembic.core.value.Value;

/** An answer of the stub that is no success. */
final class StubRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Value body;

    StubRefusal(int status, Value body) {
        super(status + " " + body);
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    Value body() {
        return body;
    }
}
