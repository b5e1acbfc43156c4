package io.alembic.engine.guard;

import io.alembic.core.identity.Bindings;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.List;

/** Refuses to delete what neither the plan says was managed nor state binds now. */
final class OwnershipGuard {

    private OwnershipGuard() {}

    static void check(Plan plan, Bindings bindings) {
        List<Problem> foreign = Losses.deletes(plan).stream()
                .filter(delete -> !isOwned(delete, bindings))
                .map(delete -> Problem.of(
                        "never_managed", "delete " + delete.operation().typeKey() + ": it was never managed"))
                .toList();
        if (!foreign.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    "the plan deletes " + foreign.size() + " objects that were never managed, and alembic.yaml says"
                            + " deletes: owned; plan again, and they are left alone",
                    foreign);
        }
    }

    private static boolean isOwned(PlannedOperation delete, Bindings bindings) {
        Operation operation = delete.operation();
        return delete.evidence().managed()
                || operation
                        .backendId()
                        .flatMap(id -> bindings.uidOf(operation.type(), id))
                        .isPresent();
    }
}
