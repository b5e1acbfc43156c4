package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of asking about a plan's operations one by one (spec 40 §6, step 5). A delete that was approved is kept where
 * something still refers to its object because another operation was declined: the backend might delete that along, which
 * somebody said no to, and which no guard has counted.
 *
 * @param withheld the deletes that were approved and are kept all the same, one line each
 */
public record Approval(Selection selection, List<String> withheld) {

    public Approval {
        requireNonNull(selection, "selection is null");
        withheld = List.copyOf(withheld);
    }

    public static Approval of(Plan plan, Approver approver) {
        Referrers referrers = Referrers.of(plan);
        Set<PlannedOperation> approved = new LinkedHashSet<>();
        Set<PlannedOperation> kept = new LinkedHashSet<>();
        for (PlannedOperation planned : ApplyOrder.of(plan.schema(), plan.operations())) {
            List<PlannedOperation> holders =
                    referrers.of(planned).stream().filter(kept::contains).toList();
            boolean approves = approver.approves(planned, holders);
            if (approves) {
                approved.add(planned);
            }
            if (!approves || !holders.isEmpty()) {
                kept.add(planned);
            }
        }
        Set<PlannedOperation> carriedOut = new LinkedHashSet<>(approved);
        List<String> withheld = withhold(carriedOut, referrers);
        return new Approval(Selection.approved(plan, carriedOut), withheld);
    }

    /** Until nothing more has to stay: what is kept refers to something in turn. */
    private static List<String> withhold(Set<PlannedOperation> carriedOut, Referrers referrers) {
        Set<PlannedOperation> approved = Set.copyOf(carriedOut);
        List<String> withheld = new ArrayList<>();
        int told = -1;
        while (told < withheld.size()) {
            told = withheld.size();
            for (PlannedOperation planned : List.copyOf(carriedOut)) {
                Optional<PlannedOperation> holder = referrers.of(planned).stream()
                        .filter(other -> !carriedOut.contains(other))
                        .findFirst();
                if (holder.isPresent()) {
                    carriedOut.remove(planned);
                    withheld.add(told(planned, holder.get(), approved.contains(holder.get())));
                }
            }
        }
        return withheld;
    }

    private static String told(PlannedOperation kept, PlannedOperation holder, boolean approved) {
        return kept.operation().typeKey() + " is not deleted: "
                + holder.operation().typeKey() + " refers to it"
                + (approved
                        ? ", which stays, too"
                        : ", and you declined its " + holder.operation().kind().tag());
    }
}
