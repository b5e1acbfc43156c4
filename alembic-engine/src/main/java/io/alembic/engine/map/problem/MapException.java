package io.alembic.engine.map.problem;

import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;

/**
 * One value of a mapping that cannot be had: thrown to where the rule and the object are known, and told there with
 * all others. Has no trace, as a run may hold many.
 */
public final class MapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public MapException(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    /** @param hint what to do about it: nothing is told without */
    public MapException(String code, String message, String hint) {
        this(Problem.of(code, message).withHint(hint));
    }

    public Problem problem() {
        return problem;
    }

    /** The same, said of a place in a spec. */
    public MapException at(String place, SourcePosition position) {
        Problem placed = problem.withMessage(place + ": " + problem.message());
        return new MapException(placed.position().isPresent() ? placed : placed.at(position));
    }
}
