package io.alembic.testkit.server;

import io.alembic.core.value.Value;

/** An answer of the stub that is no success. */
public final class StubRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Value body;

    public StubRefusal(int status, Value body) {
        super(status + " " + body);
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public Value body() {
        return body;
    }
}
