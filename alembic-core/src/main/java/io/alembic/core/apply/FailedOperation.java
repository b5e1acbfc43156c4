package io.alembic.core.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.Operation;
import io.alembic.core.problem.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * One operation the backend would not carry out, or of which it is not known whether it did.
 *
 * @param error what was tried and what came back
 * @param fieldErrors what the backend said of single fields
 * @param source where the object was declared
 */
public record FailedOperation(
        Operation operation, String error, List<FieldFailure> fieldErrors, Optional<SourcePosition> source) {

    public FailedOperation {
        requireNonNull(operation, "operation is null");
        requireNonNull(error, "error is null");
        fieldErrors = List.copyOf(fieldErrors);
        requireNonNull(source, "source is null");
    }

    /** What a backend said of one field. */
    public record FieldFailure(String field, String message) {
        public FieldFailure {
            requireNonNull(field, "field is null");
            requireNonNull(message, "message is null");
        }
    }
}
