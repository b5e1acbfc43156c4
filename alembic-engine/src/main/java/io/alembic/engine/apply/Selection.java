package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.apply.SkippedOperation;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.OperationReferences;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The part of a plan that is to be applied (spec 40 §6, steps 5 and 6). A part has no schema preview: that was of the
 * whole.
 *
 * @param skipped what {@code --only} left out, in plan order; what was refused one by one is not listed
 */
public record Selection(Plan plan, List<SkippedOperation> skipped) {

    public Selection {
        requireNonNull(plan, "plan is null");
        skipped = List.copyOf(skipped);
    }

    public static Selection whole(Plan plan) {
        return new Selection(plan, List.of());
    }

    /** Only the operations someone approved one by one. What creates and updates depend on is not looked at. */
    static Selection approved(Plan plan, Collection<PlannedOperation> approved) {
        Set<PlannedOperation> chosen = new HashSet<>(approved);
        return new Selection(part(plan, chosen::contains), List.of());
    }

    /**
     * All operations of some objects.
     *
     * @throws AlembicException of kind USAGE for uids the plan has no operation of, and for a part that cannot stand
     *     alone
     */
    public static Selection only(Plan plan, SortedSet<Uid> uids) {
        SortedSet<Uid> unknown = new TreeSet<>(uids);
        plan.operations().forEach(planned -> unknown.remove(planned.operation().uid()));
        if (!unknown.isEmpty()) {
            throw new AlembicException(ErrorKind.USAGE, "the plan has no operation of " + words(unknown));
        }
        List<Problem> missing = missing(plan, uids);
        if (!missing.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.USAGE, "the operations selected cannot be applied without others", missing);
        }
        List<SkippedOperation> skipped = plan.operations().stream()
                .map(PlannedOperation::operation)
                .filter(operation -> !uids.contains(operation.uid()))
                .map(SkippedOperation::of)
                .toList();
        return new Selection(
                part(plan, planned -> uids.contains(planned.operation().uid())), skipped);
    }

    private static Plan part(Plan plan, Predicate<PlannedOperation> chosen) {
        return new Plan(
                plan.schema(),
                plan.operations().stream().filter(chosen).toList(),
                plan.summary(),
                Optional.empty(),
                plan.effects(),
                plan.origin(),
                plan.known());
    }

    private static List<Problem> missing(Plan plan, Set<Uid> selected) {
        OperationReferences references = new OperationReferences(plan.schema());
        Set<Uid> created = uids(plan, OperationKind.CREATE);
        List<Problem> missing = new ArrayList<>();
        for (PlannedOperation planned : plan.operations()) {
            boolean chosen = selected.contains(planned.operation().uid());
            boolean delete = planned.operation().kind() == OperationKind.DELETE;
            for (Uid uid : references.of(planned)) {
                if (chosen && !delete && created.contains(uid) && !selected.contains(uid)) {
                    missing.add(problem(planned, "refers to " + uid + ", which the plan creates; select it too"));
                }
            }
        }
        Referrers referrers = Referrers.of(plan);
        for (PlannedOperation planned : plan.operations()) {
            Uid uid = planned.operation().uid();
            referrers.of(planned).stream()
                    .filter(holder -> selected.contains(uid)
                            && !selected.contains(holder.operation().uid()))
                    .map(holder -> problem(holder, "refers to " + uid + ", which would go before it; select it too"))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static Set<Uid> uids(Plan plan, OperationKind kind) {
        Set<Uid> uids = new HashSet<>();
        plan.operations().stream()
                .map(PlannedOperation::operation)
                .filter(operation -> operation.kind() == kind)
                .forEach(operation -> uids.add(operation.uid()));
        return uids;
    }

    private static Problem problem(PlannedOperation planned, String what) {
        return Problem.of(
                "selection_not_closed",
                planned.operation().kind().tag() + " " + planned.operation().typeKey() + " (uid "
                        + planned.operation().uid() + ") " + what);
    }

    private static String words(SortedSet<Uid> uids) {
        return String.join(", ", uids.stream().map(Uid::toString).toList());
    }
}
