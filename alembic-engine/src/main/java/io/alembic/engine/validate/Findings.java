package io.alembic.engine.validate;

import io.alembic.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what the checks of one run find. */
final class Findings {

    private final List<Violation> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    void add(Violation error) {
        errors.add(error);
    }

    void warn(Problem warning) {
        warnings.add(warning);
    }

    ValidationReport report() {
        return new ValidationReport(errors, warnings);
    }
}
