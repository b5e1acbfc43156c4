package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.engine.apply.ApplyResult;
import java.util.Optional;

/**
 * What came of an apply, and of its report.
 *
 * @param written the report, where one was asked for and could be written
 */
public record ApplyOutcome(ApplyResult result, Optional<OutputDocument> written) {

    public ApplyOutcome {
        requireNonNull(result, "result is null");
        requireNonNull(written, "written is null");
    }
}
