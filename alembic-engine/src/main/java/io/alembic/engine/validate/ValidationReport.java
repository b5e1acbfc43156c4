package io.alembic.engine.validate;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.List;

/**
 * All that is wrong with an inventory, in the order of spec 20 §9.
 *
 * @param warnings what is allowed but hardly meant; not part of the written report
 */
public record ValidationReport(List<Violation> errors, List<Problem> warnings) {

    public ValidationReport {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    public boolean isClean() {
        return errors.isEmpty();
    }

    /** The errors as people are shown them. */
    public List<Problem> problems() {
        return errors.stream().map(Violation::toProblem).toList();
    }

    /** Throws the errors as one failure of kind INVALID_INPUT; does nothing when there are none. */
    public void throwIfErrors(String summary) {
        if (!isClean()) {
            throw new AlembicException(ErrorKind.INVALID_INPUT, summary, problems());
        }
    }
}
