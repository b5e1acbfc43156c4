package io.alembic.engine.guard;

import io.alembic.adapter.spi.Observation;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Plan;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Refuses to delete objects of a type that was not read whole: what was not seen may be what they stand for. */
public final class CompletenessGuard {

    private CompletenessGuard() {}

    /** Refuses a plan with such deletes. */
    public static void check(Plan plan, Observation observation) {
        SortedMap<TypeName, Integer> doomed = new TreeMap<>();
        Losses.deletes(plan).forEach(delete -> doomed.merge(delete.operation().type(), 1, Integer::sum));
        List<Problem> problems = observation.incomplete().entrySet().stream()
                .filter(incomplete -> doomed.containsKey(incomplete.getKey()))
                .map(incomplete -> Problem.of(
                        "incomplete_read",
                        incomplete.getKey() + ": " + doomed.get(incomplete.getKey()) + " deletes, but "
                                + incomplete.getValue()))
                .toList();
        if (!problems.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    "the backend was not read whole, so nothing of these types can be deleted; plan without"
                            + " --allow-delete, or again when it answers in full",
                    problems);
        }
    }
}
