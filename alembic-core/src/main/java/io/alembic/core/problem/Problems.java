package io.alembic.core.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one stage, so that a user sees all of them at once. */
public final class Problems {

    private final List<Problem> problems = new ArrayList<>();

    public void add(Problem problem) {
        problems.add(problem);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(problems);
    }

    /** Throws everything collected as one failure; does nothing when nothing was. */
    public void throwIfAny(ErrorKind kind, String summary) {
        if (!problems.isEmpty()) {
            throw new AlembicException(kind, summary, problems);
        }
    }
}
