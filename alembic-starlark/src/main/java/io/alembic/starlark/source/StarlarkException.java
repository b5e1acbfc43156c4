package io.alembic.starlark.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A source that is wrong, or an evaluation that failed. It carries problems in Starlark's terms and no Java stack: what
 * runs here is the user's program.
 */
public final class StarlarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<StarlarkProblem> problems;

    /** @param problems at least one, in the order of their positions */
    public StarlarkException(List<StarlarkProblem> problems) {
        super(text(problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public static StarlarkException of(Position position, String message) {
        return new StarlarkException(List.of(StarlarkProblem.of(position, message)));
    }

    public List<StarlarkProblem> problems() {
        return problems;
    }

    /** The first problem, which for a failed evaluation is the only one. */
    public StarlarkProblem first() {
        return problems.get(0);
    }

    private static String text(List<StarlarkProblem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem");
        }
        return problems.stream().map(StarlarkProblem::toString).collect(Collectors.joining("\n"));
    }
}
