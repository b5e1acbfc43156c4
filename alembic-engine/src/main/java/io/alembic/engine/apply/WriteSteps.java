package io.alembic.engine.apply;

import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Cuts operations in apply order into levels whose steps do not depend on one another; deletes stand above all others. */
final class WriteSteps {

    private WriteSteps() {}

    static List<WriteStep> of(Schema schema, List<PlannedOperation> ordered) {
        Dependencies dependencies = Dependencies.of(schema, ordered);
        List<WriteStep> steps = new ArrayList<>(ordered.size());
        int highest = -1;
        int lowestDelete = 0;
        for (int i = 0; i < ordered.size(); i++) {
            boolean delete = ordered.get(i).operation().kind() == OperationKind.DELETE;
            int level = delete ? lowestDelete : 0;
            for (int first : dependencies.after(i).headSet(i)) {
                level = Math.max(level, steps.get(first).level() + 1);
            }
            highest = Math.max(highest, level);
            lowestDelete = delete ? lowestDelete : highest + 1;
            steps.add(new WriteStep(i, ordered.get(i).operation(), level, earlier(dependencies.requires(i), i)));
        }
        return steps;
    }

    /** In a cycle somebody has to go first; what comes later cannot be required. */
    private static List<Integer> earlier(SortedSet<Integer> required, int position) {
        return List.copyOf(required.headSet(position));
    }
}
