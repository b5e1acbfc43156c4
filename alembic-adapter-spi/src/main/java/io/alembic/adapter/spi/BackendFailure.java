package io.alembic.adapter.spi;

import io.alembic.core.problem.ErrorKind;

/** Why a backend did not do what was asked. */
public enum BackendFailure {
    /** No connection, no answer in time, or a server that says it is not there. */
    UNREACHABLE(ErrorKind.UNAVAILABLE),
    /** The credentials were refused. */
    REFUSED(ErrorKind.UNAVAILABLE),
    /** The request was understood and turned down: a field, a constraint, a permission of one object. */
    REJECTED(ErrorKind.BACKEND),
    /** Another object is in the way. */
    CONFLICT(ErrorKind.BACKEND),
    /** The object is no longer as it was when the plan was made. */
    STALE(ErrorKind.STALE_PLAN),
    /** An answer that makes no sense: not the format, not the shape, shorter than announced. */
    PROTOCOL(ErrorKind.BACKEND),
    /** The declared schema can never be held there; planning must stop. */
    SCHEMA_MISMATCH(ErrorKind.BACKEND);

    private final ErrorKind kind;

    BackendFailure(ErrorKind kind) {
        this.kind = kind;
    }

    public ErrorKind kind() {
        return kind;
    }
}
