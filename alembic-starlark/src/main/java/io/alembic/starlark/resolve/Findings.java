package io.alembic.starlark.resolve;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.source.StarlarkProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with the names and statements of a source; all of it is told at once. */
final class Findings {

    private final List<StarlarkProblem> problems = new ArrayList<>();

    void add(Position position, String message) {
        problems.add(StarlarkProblem.of(position, message));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(StarlarkProblem::position));
            throw new StarlarkException(problems);
        }
    }
}
