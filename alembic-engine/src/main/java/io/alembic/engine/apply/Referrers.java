package io.alembic.engine.apply;

import io.alembic.core.identity.Uid;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.OperationReferences;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which operations of a plan its doomed objects lose what refers to them: deletes of the referrers, and updates that
 * point these elsewhere. Without them a backend refuses the delete, or deletes the referrer along.
 */
final class Referrers {

    private final Map<Uid, List<PlannedOperation>> byObject = new HashMap<>();

    private Referrers() {}

    static Referrers of(Plan plan) {
        Referrers referrers = new Referrers();
        OperationReferences references = new OperationReferences(plan.schema());
        plan.operations().stream()
                .filter(Referrers::isDelete)
                .forEach(delete -> referrers.byObject.put(delete.operation().uid(), new ArrayList<>()));
        for (PlannedOperation planned : plan.operations()) {
            Set<Uid> freed =
                    new HashSet<>(isDelete(planned) ? references.of(planned) : references.dropped(planned.operation()));
            freed.remove(planned.operation().uid());
            freed.forEach(uid -> referrers.byObject.computeIfPresent(uid, (object, known) -> {
                known.add(planned);
                return known;
            }));
        }
        return referrers;
    }

    /** Those of a delete; none for other operations. */
    List<PlannedOperation> of(PlannedOperation planned) {
        return isDelete(planned) ? byObject.getOrDefault(planned.operation().uid(), List.of()) : List.of();
    }

    private static boolean isDelete(PlannedOperation planned) {
        return planned.operation().kind() == OperationKind.DELETE;
    }
}
