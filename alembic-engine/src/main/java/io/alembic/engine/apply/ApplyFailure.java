package io.alembic.engine.apply;

import io.alembic.core.apply.AppliedOperation;
import io.alembic.core.apply.ApplyReport;
import io.alembic.core.apply.FailedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.engine.journal.Journal;
import java.util.ArrayList;
import java.util.List;

/** Says why an apply is not complete, and how it exits (spec 40 §7, "Messages"). */
final class ApplyFailure {

    private ApplyFailure() {}

    /**
     * @param unrecorded what landed and could be written down nowhere
     * @param advice how to go on
     */
    static AlembicException of(
            AlembicException cause, ApplyReport report, List<AppliedOperation> unrecorded, Advice advice) {
        List<Problem> problems = new ArrayList<>();
        report.failed().forEach(failed -> problems.add(problem(failed)));
        if (report.failed().isEmpty()) {
            problems.addAll(cause.problems());
        }
        unrecorded.forEach(operation -> problems.add(unrecorded(operation)));
        int landed = report.applied().size() + report.resumed().size();
        String counts = landed + " operations done, " + report.failed().size() + " failed, "
                + report.blocked().size() + " not tried";
        String message = "apply stopped (" + counts + "): " + cause.getMessage() + advice.text();
        ErrorKind kind = advice.isResumable() ? ErrorKind.INTERRUPTED_APPLY : cause.kind();
        return new AlembicException(kind, message, problems);
    }

    /** What can be done after an apply that is not complete. */
    record Advice(String text, boolean isResumable) {

        /** Nothing reached the backend: what the cause says is all there is to say. */
        static final Advice NONE = new Advice("", false);

        /** Nobody knows what reached the backend. */
        static final Advice LOOK_AGAIN = new Advice(
                "; such an adapter tells what it did at its end only, so plan again to see what was done", false);

        /** Something reached the backend, and there was nothing that a journal holds. */
        static final Advice REPEAT = new Advice(
                "; the same command leaves alone what is done and does the rest; should it find objects changed by"
                        + " these deletes, plan again",
                false);

        static Advice resume(Journal left) {
            return new Advice("; the same command goes on from here, by the journal " + left.location(), true);
        }
    }

    /** Only this message knows of it; the next run has to find it by itself. */
    private static Problem unrecorded(AppliedOperation operation) {
        String what = operation.id().map(id -> "is backend id " + id).orElse("is done");
        return Problem.of(
                "unrecorded",
                operation.kind().map(kind -> kind.tag() + " ").orElse("") + operation.type() + " " + operation.uid()
                        + " " + what + ", which neither the journal nor the state says; the next run looks for it by"
                        + " its key");
    }

    /** Says once who is meant and what is wrong: adapters say it too where they know it best. */
    private static Problem problem(FailedOperation failed) {
        StringBuilder message = new StringBuilder();
        if (!failed.error().startsWith(failed.operation().typeKey().toString())) {
            message.append(failed.operation().kind().tag())
                    .append(' ')
                    .append(failed.operation().typeKey())
                    .append(" (uid ")
                    .append(failed.operation().uid())
                    .append("): ");
        }
        message.append(failed.error());
        failed.fieldErrors().stream()
                .filter(error -> !failed.error().contains(error.message()))
                .forEach(error ->
                        message.append("; ").append(error.field()).append(": ").append(error.message()));
        Problem problem = Problem.of("operation_failed", message.toString());
        return failed.source().map(problem::at).orElse(problem);
    }
}
