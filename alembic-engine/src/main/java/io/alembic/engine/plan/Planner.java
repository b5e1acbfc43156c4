package io.alembic.engine.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.Matching;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanOrigin;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.engine.compare.FieldComparison;
import io.alembic.engine.match.CheckedObservation;
import io.alembic.engine.match.Matched;
import io.alembic.engine.match.MatchedObject;
import io.alembic.engine.match.Matcher;
import io.alembic.engine.match.ObservationCheck;
import io.alembic.engine.match.UnresolvedReferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decides what it takes to bring a backend to what is declared (spec 30). Pure: nothing is read, written or kept. The
 * same input gives the same plan, whatever the order of the objects in it.
 */
public final class Planner {

    private static final Comparator<InventoryObject> BY_KEY =
            Comparator.comparing(InventoryObject::type).thenComparing(InventoryObject::key);

    private final PlanInput input;
    private final List<PlannedOperation> operations = new ArrayList<>();

    private Planner(PlanInput input) {
        this.input = requireNonNull(input, "input is null");
    }

    /**
     * @throws io.alembic.core.problem.AlembicException when the observation cannot be planned against, or a declared key
     *     does not name one backend object
     */
    public static PlanOutcome plan(PlanInput input) {
        Planner planner = new Planner(input);
        return input.observation().map(planner::planAgainst).orElseGet(planner::planBlind);
    }

    /** Whole creates, references included: what is sent is all that is known (spec 30 §7). */
    private PlanOutcome planBlind() {
        input.inventory().objects().stream()
                .sorted(BY_KEY)
                .forEach(object -> add(new Operation.Create(object), declared(object)));
        return new PlanOutcome(
                plan(Optional.empty(), Optional.empty(), List.of()), input.bindings(), List.of(), List.of(), List.of());
    }

    private PlanOutcome planAgainst(Observation observation) {
        CheckedObservation checked =
                ObservationCheck.check(input.inventory().schema(), observation.objects(), input.bindings());
        Matched matched = Matcher.match(
                input.inventory(),
                checked.objects(),
                input.bindings(),
                input.options().adopts());
        addUpdates(matched, FieldComparison.of(input.inventory().schema(), observation));
        addCreates(matched, observation);
        Optional<Deletes> deletes = deletes(matched, observation);
        deletes.ifPresent(each -> operations.addAll(each.operations()));
        operations.sort(Comparator.comparing(PlannedOperation::operation, Operation.READING_ORDER));
        List<String> warnings = new ArrayList<>(observation.warnings());
        warnings.addAll(checked.warnings());
        observation
                .incomplete()
                .forEach((type, why) -> warnings.add("there may be more " + type + " than were read: " + why));
        deletes.ifPresent(each -> warnings.addAll(each.warnings()));
        return new PlanOutcome(
                plan(
                        Optional.of(matched.counts()),
                        deletes.map(Deletes::summary),
                        KnownObjects.of(input.inventory().schema(), operations, matched)),
                matched.bindings(),
                matched.adoptions(),
                matched.supersessions(),
                warnings);
    }

    private void addUpdates(Matched matched, FieldComparison comparison) {
        UnresolvedReferences unresolved =
                new UnresolvedReferences(input.inventory().schema());
        for (MatchedObject object : matched.objects()) {
            object.observed().ifPresent(observed -> {
                List<FieldChange> changes = comparison.changes(object.declared(), observed.attributes());
                unresolved.noteChanges(object.declared(), changes);
                addUpdate(object.declared(), observed, changes);
            });
        }
        unresolved.refuse();
    }

    private void addUpdate(InventoryObject desired, ObservedObject observed, List<FieldChange> changes) {
        if (!changes.isEmpty()) {
            add(
                    new Operation.Update(desired, changes, observed.id()),
                    new Evidence(input.sources().apply(desired.uid()), observed.version(), new TreeSet<>(), false));
        }
    }

    private void addCreates(Matched matched, Observation observation) {
        List<InventoryObject> missing = matched.objects().stream()
                .filter(object -> object.observed().isEmpty())
                .map(MatchedObject::declared)
                .toList();
        new Creates(input.inventory().schema(), observation.lateFields())
                .of(missing)
                .forEach(operation ->
                        add(operation, Evidence.declaredAt(input.sources().apply(operation.uid()))));
    }

    private Optional<Deletes> deletes(Matched matched, Observation observation) {
        return input.options().detectsDeletes()
                ? Optional.of(new Deletes(input.inventory(), input.options().policy(), observation, matched))
                : Optional.empty();
    }

    private Evidence declared(InventoryObject object) {
        return Evidence.declaredAt(input.sources().apply(object.uid()));
    }

    private void add(Operation operation, Evidence evidence) {
        operations.add(new PlannedOperation(operation, evidence));
    }

    private Plan plan(Optional<Matching> matching, Optional<DeleteSummary> deletes, List<KnownObject> known) {
        return new Plan(
                input.inventory().schema(),
                operations,
                Optional.of(new PlanSummary(
                        count(OperationKind.CREATE),
                        count(OperationKind.UPDATE),
                        count(OperationKind.DELETE),
                        input.state(),
                        matching,
                        deletes)),
                input.schemaPreview(),
                input.effects(),
                Optional.of(new PlanOrigin(
                        input.tool(),
                        InventoryDigest.of(input.inventory()),
                        input.options().detectsDeletes(),
                        input.options().adopts())),
                known);
    }

    private int count(OperationKind kind) {
        return (int) operations.stream()
                .filter(planned -> planned.operation().kind() == kind)
                .count();
    }
}
