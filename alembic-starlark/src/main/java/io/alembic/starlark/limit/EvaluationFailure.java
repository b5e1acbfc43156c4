package io.alembic.starlark.limit;

/** An operation that failed. Where it stands is known to the execution, which turns it into a problem. */
public final class EvaluationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvaluationFailure(String message) {
        super(message, null, false, false);
    }
}
