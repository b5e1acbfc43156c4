package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.apply.ApplyReport;
import io.alembic.core.problem.AlembicException;
import java.util.Optional;

/**
 * What came of an apply that got as far as writing.
 *
 * @param failure why it is not complete; its kind is how the run exits
 */
public record ApplyResult(ApplyReport report, Optional<AlembicException> failure) {

    public ApplyResult {
        requireNonNull(report, "report is null");
        requireNonNull(failure, "failure is null");
    }
}
