package io.alembic.engine.undo;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.DeleteCount;
import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanOrigin;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.plan.StateContext;
import io.alembic.core.undo.PriorObject;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.plan.Creates;
import io.alembic.engine.plan.InventoryDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns what an apply did into the plan of the way back: what was made goes, what was changed gets its old values, what
 * was deleted is made again. Pure; the plan is reviewed and applied like any other, and its stale check sees to it that
 * nobody's later work is lost.
 */
public final class UndoPlanner {

    private final UndoRecord record;
    private final Bindings bindings;
    private final StateContext state;
    private final String tool;
    private final UndoReferences references;
    private final Set<Uid> made = new HashSet<>();
    private final List<PlannedOperation> operations = new ArrayList<>();
    private final List<InventoryObject> deleted = new ArrayList<>();
    private final UndoNotes notes = new UndoNotes();

    private UndoPlanner(UndoRecord record, Bindings bindings, StateContext state, String tool) {
        this.record = requireNonNull(record, "record is null");
        this.bindings = requireNonNull(bindings, "bindings is null");
        this.state = requireNonNull(state, "state is null");
        this.tool = requireNonNull(tool, "tool is null");
        references = new UndoReferences(record, bindings);
        record.entries().stream()
                .map(UndoEntry::operation)
                .filter(operation -> operation.kind() == OperationKind.CREATE)
                .forEach(operation -> made.add(operation.uid()));
    }

    /**
     * @param bindings those of state: which objects the apply made
     * @param state what plans tell of the state they were made with
     * @param tool name and version of the program, which plans record
     */
    public static UndoOutcome plan(UndoRecord record, Bindings bindings, StateContext state, String tool) {
        return new UndoPlanner(record, bindings, state, tool).plan();
    }

    private UndoOutcome plan() {
        for (UndoEntry entry : record.entries()) {
            entry.operation()
                    .fold(
                            create -> remove(entry, create),
                            update -> restore(entry, update),
                            delete -> remake(entry, delete));
        }
        deleted.sort(Comparator.comparing(InventoryObject::type).thenComparing(InventoryObject::key));
        new Creates(record.schema(), record.lateFields())
                .of(deleted)
                .forEach(each -> operations.add(PlannedOperation.of(each)));
        operations.sort(Comparator.comparing(PlannedOperation::operation, Operation.READING_ORDER));
        return new UndoOutcome(plan(operations), notes.of(record));
    }

    private UndoPlanner remove(UndoEntry entry, Operation.Create create) {
        Optional<BackendId> id = bindings.idOf(create.type(), create.uid());
        if (entry.adopted()) {
            notes.adopted(create.typeKey());
            return this;
        }
        if (id.isEmpty()) {
            notes.unboundObject(create.typeKey());
            return this;
        }
        operations.add(new PlannedOperation(
                new Operation.Delete(create.uid(), create.type(), create.key(), id),
                new Evidence(Optional.empty(), Optional.empty(), references.of(create.object()), true)));
        return this;
    }

    /** What the apply made itself goes as a whole, completed or not. */
    private UndoPlanner restore(UndoEntry entry, Operation.Update update) {
        if (made.contains(update.uid())) {
            return this;
        }
        List<FieldChange> back = new ArrayList<>();
        MapValue attributes = update.object().attributes();
        for (FieldChange change : update.changes()) {
            FieldChange reversed = new FieldChange(change.field(), change.to(), before(entry, change));
            if (references.known(update.type(), reversed.field(), reversed.to())) {
                back.add(reversed);
                attributes = attributes.with(reversed.field(), reversed.to());
            } else {
                notes.lostReference(update.typeKey(), change.field());
            }
        }
        if (!back.isEmpty()) {
            InventoryObject object = new InventoryObject(
                    update.uid(),
                    update.type(),
                    entry.before().map(PriorObject::key).orElse(update.key()),
                    attributes);
            Optional<BackendId> id = update.id().or(() -> bindings.idOf(update.type(), update.uid()));
            operations.add(PlannedOperation.of(new Operation.Update(object, back, id)));
        }
        return this;
    }

    private static Value before(UndoEntry entry, FieldChange change) {
        return entry.before()
                .map(PriorObject::attributes)
                .map(attributes -> attributes.getOrNull(change.field()))
                .orElse(change.from());
    }

    private UndoPlanner remake(UndoEntry entry, Operation.Delete delete) {
        if (entry.before().isEmpty()) {
            notes.unknownObject(delete.typeKey());
            return this;
        }
        PriorObject before = entry.before().get();
        MapValue.Builder attributes = MapValue.builder();
        before.attributes().forEach((field, value) -> {
            if (references.known(delete.type(), field, value)) {
                attributes.put(field, value);
            } else {
                notes.lostReference(delete.typeKey(), field);
            }
        });
        deleted.add(new InventoryObject(delete.uid(), delete.type(), before.key(), attributes.build()));
        notes.remade();
        return this;
    }

    private Plan plan(List<PlannedOperation> sorted) {
        List<InventoryObject> desired = sorted.stream()
                .flatMap(planned -> planned.operation().desired().stream())
                .toList();
        return new Plan(
                record.schema(),
                sorted,
                Optional.of(new PlanSummary(
                        count(OperationKind.CREATE),
                        count(OperationKind.UPDATE),
                        count(OperationKind.DELETE),
                        Optional.of(state),
                        Optional.empty(),
                        deletes())),
                Optional.<ProvisionReport>empty(),
                record.effects(),
                Optional.of(new PlanOrigin(
                        tool,
                        InventoryDigest.of(new Inventory(record.schema(), Optional.empty(), desired)),
                        false,
                        false)),
                new ObjectsAfterApply(record, bindings).neededBy(record, sorted));
    }

    /** The backend is not asked: of how many objects these are is what state binds. */
    private Optional<DeleteSummary> deletes() {
        SortedMap<TypeName, DeleteCount> byType = new TreeMap<>();
        operations.stream()
                .map(PlannedOperation::operation)
                .filter(operation -> operation.kind() == OperationKind.DELETE)
                .map(Operation::type)
                .forEach(type -> byType.merge(
                        type, new DeleteCount(1, 1, 0, bindings.of(type).size()), DeleteCount::plus));
        return byType.isEmpty() ? Optional.empty() : Optional.of(new DeleteSummary(byType, new TreeSet<>(), List.of()));
    }

    private int count(OperationKind kind) {
        return (int) operations.stream()
                .filter(planned -> planned.operation().kind() == kind)
                .count();
    }
}
