package io.alembic.engine.importing;

import io.alembic.core.inventory.Inventory;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.engine.load.Sources;
import io.alembic.engine.validate.Validator;
import io.alembic.engine.validate.Violation;

/** Refuses an imported inventory that could not be planned from: backends hold values that no declaration may. */
final class ImportValidation {

    private ImportValidation() {}

    static void check(Inventory inventory) {
        Problems problems = new Problems();
        new Validator()
                .validate(inventory, Sources.NONE).errors().stream()
                        .map(ImportValidation::problem)
                        .forEach(problems::add);
        problems.throwIfAny(
                ErrorKind.INVALID_INPUT, "what the backend holds does not fit the schema; nothing was written");
    }

    /** Positions mean nothing here, so the field is named with its type. */
    private static Problem problem(Violation violation) {
        Problem problem = violation.toProblem();
        return switch (violation.kind()) {
            case INVALID_VALUE, MISSING_REFERENCE, REFERENCE_TYPE_MISMATCH ->
                Problem.of(problem.code(), violation.detail().get(0) + ": " + problem.message());
            default -> problem;
        };
    }
}
