package io.alembic.engine.guard;

import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.DeleteCount;
import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What carrying a plan out takes away, by type. Of a whole plan that is known exactly; of a part, what goes along with
 * each delete is added up, so that an object that goes with two of them counts twice rather than not at all.
 */
final class Losses {

    private final Optional<DeleteSummary> summary;
    private final SortedMap<TypeName, Integer> deletes = new TreeMap<>();
    private final SortedMap<TypeName, Integer> along = new TreeMap<>();

    private Losses(Plan plan) {
        summary = plan.summary().flatMap(PlanSummary::deletes);
        List<PlannedOperation> chosen = deletes(plan);
        chosen.forEach(delete -> deletes.merge(delete.operation().type(), 1, Integer::sum));
        int planned = summary.stream()
                .flatMap(known -> known.byType().values().stream())
                .mapToInt(DeleteCount::deletes)
                .sum();
        if (planned == chosen.size()) {
            summary.ifPresent(known -> along.putAll(known.along()));
        } else {
            chosen.forEach(delete -> delete.evidence()
                    .collateral()
                    .counts()
                    .forEach((type, count) -> along.merge(type, count, Integer::sum)));
        }
    }

    static Losses of(Plan plan) {
        return new Losses(plan);
    }

    /** The operations of a plan that delete. */
    static List<PlannedOperation> deletes(Plan plan) {
        return plan.operations().stream()
                .filter(planned -> planned.operation().kind() == OperationKind.DELETE)
                .toList();
    }

    /** How many objects of each type are gone afterwards. */
    SortedMap<TypeName, Integer> byType() {
        SortedMap<TypeName, Integer> lost = new TreeMap<>(deletes);
        along.forEach((type, count) -> lost.merge(type, count, Integer::sum));
        return lost;
    }

    int total() {
        return byType().values().stream().mapToInt(Integer::intValue).sum();
    }

    int alongOf(TypeName type) {
        return along.getOrDefault(type, 0);
    }

    /** How many objects of a type the backend held; unknown for plans of other tools. */
    OptionalInt observed(TypeName type) {
        return summary.map(known -> known.byType().get(type))
                .map(count -> OptionalInt.of(count.observed()))
                .orElseGet(OptionalInt::empty);
    }
}
