package io.alembic.engine.apply;

import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.OperationReferences;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which operations of a list must come before which others (spec 40 §6, "Apply order"), by position.
 *
 * <p>Coming after is weaker than requiring: who refers to an object that is merely changed comes after the change, and
 * does without it if need be.
 */
final class Dependencies {

    private final List<SortedSet<Integer>> after = new ArrayList<>();
    private final List<SortedSet<Integer>> requires = new ArrayList<>();
    private final Map<Uid, Integer> owners = new HashMap<>();
    private final Map<Uid, List<Integer>> deletes = new HashMap<>();

    private Dependencies() {}

    static Dependencies of(Schema schema, List<PlannedOperation> operations) {
        Dependencies dependencies = new Dependencies();
        for (int i = 0; i < operations.size(); i++) {
            dependencies.register(operations.get(i).operation(), i, operations);
        }
        OperationReferences references = new OperationReferences(schema);
        for (int i = 0; i < operations.size(); i++) {
            dependencies.link(operations, i, references);
        }
        return dependencies;
    }

    /** Positions of the operations that come before this one. */
    SortedSet<Integer> after(int position) {
        return after.get(position);
    }

    /** Positions of the operations without which this one must not be tried. */
    SortedSet<Integer> requires(int position) {
        return requires.get(position);
    }

    private void register(Operation operation, int position, List<PlannedOperation> operations) {
        after.add(new TreeSet<>());
        requires.add(new TreeSet<>());
        if (operation.kind() == OperationKind.DELETE) {
            deletes.computeIfAbsent(operation.uid(), uid -> new ArrayList<>()).add(position);
            return;
        }
        Integer owner = owners.get(operation.uid());
        if (owner == null || (operation.kind() == OperationKind.CREATE && !isCreate(operations, owner))) {
            owners.put(operation.uid(), position);
        }
    }

    private void link(List<PlannedOperation> operations, int position, OperationReferences references) {
        PlannedOperation planned = operations.get(position);
        Set<Uid> refersTo = references.of(planned);
        if (planned.operation().kind() == OperationKind.DELETE) {
            refersTo.forEach(uid -> deletesOf(uid).forEach(referred -> require(referred, position)));
            Integer successor = owners.get(planned.operation().uid());
            if (successor != null) {
                require(position, successor);
            }
            return;
        }
        for (Uid uid : refersTo) {
            Integer owner = owners.get(uid);
            if (owner != null) {
                comeAfter(operations, position, owner);
            }
        }
        comeAfter(operations, position, owners.getOrDefault(planned.operation().uid(), position));
        references
                .dropped(planned.operation())
                .forEach(uid -> deletesOf(uid).forEach(delete -> require(delete, position)));
    }

    private void comeAfter(List<PlannedOperation> operations, int position, int owner) {
        if (owner != position) {
            after.get(position).add(owner);
            if (isCreate(operations, owner)) {
                requires.get(position).add(owner);
            }
        }
    }

    private void require(int position, int first) {
        if (position != first) {
            after.get(position).add(first);
            requires.get(position).add(first);
        }
    }

    private List<Integer> deletesOf(Uid uid) {
        return deletes.getOrDefault(uid, List.of());
    }

    private static boolean isCreate(List<PlannedOperation> operations, int position) {
        return operations.get(position).operation().kind() == OperationKind.CREATE;
    }
}
