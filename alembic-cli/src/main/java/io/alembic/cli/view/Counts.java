package io.alembic.cli.view;

import io.alembic.core.plan.Matching;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.Plan;

/** The counting lines of plans and reports (spec 30 §12). */
final class Counts {

    private Counts() {}

    /** {@code 3 to create, 1 to update, 0 to delete}: of the operations themselves, which a summary only repeats. */
    static String of(Plan plan) {
        return count(plan, OperationKind.CREATE) + " to create, " + count(plan, OperationKind.UPDATE) + " to update, "
                + count(plan, OperationKind.DELETE) + " to delete";
    }

    /** {@code 2 by state, 1 by key (1 adopted), 3 to create}. */
    static String of(Matching matching) {
        String adopted = matching.adopted() > 0 ? " (" + matching.adopted() + " adopted)" : "";
        return matching.byState() + " by state, " + matching.byKey() + " by key" + adopted + ", " + matching.toCreate()
                + " to create";
    }

    private static long count(Plan plan, OperationKind kind) {
        return plan.operations().stream()
                .filter(planned -> planned.operation().kind() == kind)
                .count();
    }
}
