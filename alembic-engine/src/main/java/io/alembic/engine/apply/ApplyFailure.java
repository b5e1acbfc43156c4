package io.alembic.engine.apply;

import io.alembic.core.apply.ApplyReport;
import io.alembic.core.apply.FailedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.engine.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why an apply is not complete, and how it exits (spec 40 §7, "Messages"). */
final class ApplyFailure {

    private ApplyFailure() {}

    /** @param left the journal from which the run is resumed; none where nothing landed or none is kept */
    static AlembicException of(AlembicException cause, ApplyReport report, Optional<Journal> left) {
        List<Problem> problems = new ArrayList<>();
        report.failed().forEach(failed -> problems.add(problem(failed)));
        if (report.failed().isEmpty()) {
            problems.addAll(cause.problems());
        }
        int landed = report.applied().size() + report.resumed().size();
        String counts = landed + " operations done, " + report.failed().size() + " failed, "
                + report.blocked().size() + " not tried";
        String message = "apply stopped (" + counts + "): " + cause.getMessage();
        if (left.isPresent()) {
            message += "; the same command goes on from here, by the journal "
                    + left.get().location();
            return new AlembicException(ErrorKind.INTERRUPTED_APPLY, message, problems);
        }
        return new AlembicException(cause.kind(), message, problems);
    }

    private static Problem problem(FailedOperation failed) {
        StringBuilder message = new StringBuilder(failed.operation().kind().tag())
                .append(' ')
                .append(failed.operation().typeKey())
                .append(": ")
                .append(failed.error());
        failed.fieldErrors()
                .forEach(error ->
                        message.append("; ").append(error.field()).append(": ").append(error.message()));
        Problem problem = Problem.of("operation_failed", message.toString());
        return failed.source().map(problem::at).orElse(problem);
    }
}
