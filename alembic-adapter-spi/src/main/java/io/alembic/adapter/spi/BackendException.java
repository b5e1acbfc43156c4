package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backend, or the way to it, failed. The message says what was tried and what came back, and holds no secret. */
public class BackendException extends AlembicException {

    private static final long serialVersionUID = 1L;

    private final BackendFailure failure;
    private final transient List<FieldError> fieldErrors;

    public BackendException(BackendFailure failure, String message) {
        this(failure, message, List.of(), null);
    }

    public BackendException(BackendFailure failure, String message, Throwable cause) {
        this(failure, message, List.of(), cause);
    }

    public BackendException(
            BackendFailure failure, String message, List<FieldError> fieldErrors, @Nullable Throwable cause) {
        super(failure.kind(), message, List.of(), cause);
        this.failure = requireNonNull(failure, "failure is null");
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    public BackendFailure failure() {
        return failure;
    }

    /** What the backend said of single fields; empty when it spoke of the whole. */
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
