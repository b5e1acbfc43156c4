package io.alembic.engine.apply;

import io.alembic.core.apply.AppliedOperation;
import io.alembic.core.apply.UnchangedOperation;
import io.alembic.core.identity.BackendId;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.engine.state.StateEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parts the operations of a plan, in apply order, into those to send and those that need nothing any more. */
final class Worklist {

    private final List<Task> tasks = new ArrayList<>();
    private final List<AppliedOperation> resumed = new ArrayList<>();
    private final List<UnchangedOperation> unchanged = new ArrayList<>();
    private final SortedMap<Integer, Optional<BackendId>> settled = new TreeMap<>();
    private final List<PlannedOperation> repeated = new ArrayList<>();
    private final Map<ObjectName, BackendId> ids = new HashMap<>();

    private Worklist() {}

    static Worklist of(List<PlannedOperation> ordered, List<Standing> standings, Resumption resumption) {
        Worklist worklist = new Worklist();
        for (int i = 0; i < ordered.size(); i++) {
            int position = i;
            PlannedOperation planned = ordered.get(i);
            standings
                    .get(i)
                    .fold(
                            () -> worklist.send(position, planned, resumption),
                            satisfied -> worklist.settle(position, planned, satisfied.id(), resumption),
                            met -> worklist.complete(position, planned, met));
        }
        return worklist;
    }

    /** What is to be sent, in apply order. */
    List<Task> tasks() {
        return Collections.unmodifiableList(tasks);
    }

    /** What an earlier run had done. */
    List<AppliedOperation> resumed() {
        return Collections.unmodifiableList(resumed);
    }

    List<UnchangedOperation> unchanged() {
        return Collections.unmodifiableList(unchanged);
    }

    /** What an earlier run had done and is to be sent all the same, because its object is gone. */
    List<PlannedOperation> repeated() {
        return Collections.unmodifiableList(repeated);
    }

    /** Creates and updates that need nothing and of which a journal does not know yet, by position. */
    SortedMap<Integer, Optional<BackendId>> settled() {
        return Collections.unmodifiableSortedMap(settled);
    }

    boolean writesObjects() {
        return tasks.stream().anyMatch(task -> task.kind() != OperationKind.DELETE);
    }

    /** Binds what needs nothing to the objects it was found to be. */
    void teach(StateEdit state) {
        resumed.forEach(done -> done.id().ifPresent(id -> state.bind(done.type(), done.uid(), id)));
        for (UnchangedOperation each : unchanged) {
            Operation operation = each.operation();
            if (operation.kind() == OperationKind.DELETE) {
                state.unbind(operation.type(), operation.uid());
            } else {
                each.id().ifPresent(id -> state.bind(operation.type(), operation.uid(), id));
            }
        }
    }

    private Worklist send(int position, PlannedOperation planned, Resumption resumption) {
        if (resumption.isDone(position)) {
            repeated.add(planned);
        }
        Operation operation = planned.operation();
        Operation sent = operation.fold(create -> create, this::withKnownId, delete -> delete);
        tasks.add(new Task(position, planned, sent));
        return this;
    }

    private Operation withKnownId(Operation.Update update) {
        Optional<BackendId> known = update.id().or(() -> Optional.ofNullable(ids.get(ObjectName.of(update))));
        return new Operation.Update(update.object(), update.changes(), known);
    }

    private Worklist settle(int position, PlannedOperation planned, Optional<BackendId> found, Resumption resumption) {
        Operation operation = planned.operation();
        Optional<BackendId> id = found.or(() -> resumption.idOf(position));
        id.ifPresent(known -> ids.put(ObjectName.of(operation), known));
        if (resumption.isDone(position)) {
            resumed.add(
                    new AppliedOperation(operation.uid(), operation.type(), id, Optional.of(operation.kind()), false));
        } else {
            unchanged.add(new UnchangedOperation(operation, id));
            if (operation.kind() != OperationKind.DELETE) {
                settled.put(position, id);
            }
        }
        return this;
    }

    private Worklist complete(int position, PlannedOperation planned, Standing.Met met) {
        Operation operation = planned.operation();
        InventoryObject desired = operation.desired().orElseThrow();
        met.id().ifPresent(known -> ids.put(ObjectName.of(operation), known));
        tasks.add(new Task(position, planned, new Operation.Update(desired, met.changes(), met.id())));
        return this;
    }
}
