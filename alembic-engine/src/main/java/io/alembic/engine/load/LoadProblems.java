package io.alembic.engine.load;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What went wrong in the files of a chain, in the order it was met; the first decides the exit code. */
final class LoadProblems {

    private final List<Problem> problems = new ArrayList<>();
    private Optional<ErrorKind> first = Optional.empty();

    void add(ErrorKind kind, Problem problem) {
        problems.add(problem);
        first = first.or(() -> Optional.of(kind));
    }

    void addAll(ErrorKind kind, List<Problem> all) {
        all.forEach(each -> add(kind, each));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    void throwIfAny(String summary) {
        if (first.isPresent()) {
            throw problems.size() == 1
                    ? AlembicException.of(first.get(), problems.get(0))
                    : new AlembicException(first.get(), summary, problems);
        }
    }
}
