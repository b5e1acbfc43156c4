package io.alembic.cli.view;

import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operations of a plan as people read them: an object that goes under one type and comes under another, with the
 * same uid, is one change of type (spec 30 §12).
 */
record PlanSections(
        List<Retype> retypes,
        List<PlannedOperation> creates,
        List<PlannedOperation> updates,
        List<PlannedOperation> deletes) {

    PlanSections {
        retypes = List.copyOf(retypes);
        creates = List.copyOf(creates);
        updates = List.copyOf(updates);
        deletes = List.copyOf(deletes);
    }

    static PlanSections of(Plan plan) {
        Map<Uid, Sides> sides = new HashMap<>();
        for (PlannedOperation planned : plan.operations()) {
            sides.computeIfAbsent(planned.operation().uid(), uid -> new Sides()).add(planned);
        }
        List<Retype> retypes = new ArrayList<>();
        List<PlannedOperation> creates = new ArrayList<>();
        List<PlannedOperation> updates = new ArrayList<>();
        List<PlannedOperation> deletes = new ArrayList<>();
        for (PlannedOperation planned : plan.operations()) {
            Optional<Retype> retype =
                    Optional.ofNullable(sides.get(planned.operation().uid())).flatMap(Sides::retype);
            switch (planned.operation().kind()) {
                case CREATE -> retype.ifPresentOrElse(retypes::add, () -> creates.add(planned));
                case UPDATE -> updates.add(planned);
                case DELETE -> {
                    if (retype.isEmpty()) {
                        deletes.add(planned);
                    }
                }
            }
        }
        return new PlanSections(retypes, creates, updates, deletes);
    }

    /** An object that changes its type. */
    record Retype(PlannedOperation delete, PlannedOperation create) {

        Operation before() {
            return delete.operation();
        }

        Operation after() {
            return create.operation();
        }
    }

    /** What a plan does under one uid. */
    private static final class Sides {

        private final List<PlannedOperation> creates = new ArrayList<>(1);
        private final List<PlannedOperation> deletes = new ArrayList<>(1);

        void add(PlannedOperation planned) {
            switch (planned.operation().kind()) {
                case CREATE -> creates.add(planned);
                case DELETE -> deletes.add(planned);
                case UPDATE -> {}
            }
        }

        Optional<Retype> retype() {
            boolean isOne = creates.size() == 1
                    && deletes.size() == 1
                    && !creates.get(0)
                            .operation()
                            .type()
                            .equals(deletes.get(0).operation().type());
            return isOne ? Optional.of(new Retype(deletes.get(0), creates.get(0))) : Optional.empty();
        }
    }
}
