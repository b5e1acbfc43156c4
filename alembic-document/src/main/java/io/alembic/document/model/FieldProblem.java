package io.alembic.document.model;

import io.alembic.core.problem.Problem;

/** Ends the reading of one field schema, not of the schema. */
final class FieldProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    FieldProblem(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
