package io.alembic.engine.map.spec;

import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.engine.map.problem.MapException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is wrong with a spec: with its shape, which makes it no spec at all, or with what it says. Scripts tell the two
 * apart by the exit code (spec 70, Exit codes).
 */
final class SpecProblems {

    private final Problems shape = new Problems();
    private final Problems content = new Problems();

    Problems shape() {
        return shape;
    }

    /** @param owner what it is about: {@code rule halls} */
    void tell(String owner, Problem problem) {
        content.add(problem.withMessage(owner + ", " + problem.message()));
    }

    /** What is read, unless it is malformed: that is told. */
    <T> Optional<T> reading(String owner, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (MapException e) {
            tell(owner, e.problem());
            return Optional.empty();
        }
    }

    /** @throws io.alembic.core.problem.AlembicException with everything that is wrong */
    void throwIfAny(String name) {
        if (!shape.isEmpty()) {
            content.list().forEach(shape::add);
        }
        shape.throwIfAny(ErrorKind.INVALID_INPUT, "the map spec " + name + " cannot be read");
        content.throwIfAny(ErrorKind.MAPPING, "the map spec " + name + " cannot be carried out");
    }
}
