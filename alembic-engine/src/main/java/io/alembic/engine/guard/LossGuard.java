package io.alembic.engine.guard;

import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Plan;
import io.alembic.core.policy.DeleteLimit;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.List;
import java.util.OptionalInt;

/** Refuses a plan that takes away more than was allowed, and says what would have to be typed to go on. */
final class LossGuard {

    private static final long WHOLE = 100;

    private final Losses losses;
    private final DeleteLimit limit;

    private LossGuard(Plan plan, DeleteLimit limit) {
        this.losses = Losses.of(plan);
        this.limit = limit;
    }

    static void check(Plan plan, DeleteLimit limit) {
        new LossGuard(plan, limit).check();
    }

    private void check() {
        boolean isKept = limit.fold(
                most -> losses.total() <= most,
                percent -> losses.byType().keySet().stream().allMatch(type -> isKept(type, percent)));
        if (!isKept) {
            List<Problem> lost = losses.byType().keySet().stream()
                    .map(type -> Problem.of("deletes", told(type)))
                    .toList();
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    losses.total() + " objects would be gone, and "
                            + limit.<String>fold(
                                    most -> "at most " + most + " may go",
                                    percent -> "at most " + percent + "% of each type may go")
                            + "; if that is meant, pass --max-deletes " + losses.total(),
                    lost);
        }
    }

    /** What is not known to be little enough is too much. */
    private boolean isKept(TypeName type, int percent) {
        OptionalInt observed = losses.observed(type);
        return observed.isPresent() && lost(type) * WHOLE <= (long) percent * observed.getAsInt();
    }

    private long lost(TypeName type) {
        return losses.byType().getOrDefault(type, 0);
    }

    private String told(TypeName type) {
        OptionalInt observed = losses.observed(type);
        String of = observed.isPresent() ? " of " + observed.getAsInt() : "";
        int along = losses.alongOf(type);
        return type + ": " + lost(type) + of + (along > 0 ? ", " + along + " of them along with others" : "")
                + (observed.isEmpty() ? " (the plan does not say of how many)" : "");
    }
}
