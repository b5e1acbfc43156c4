package io.alembic.engine.apply;

import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The order operations are carried out in (spec 40 §6): creates and updates, nothing before what it refers to; then
 * deletes, nothing before what refers to it. Among those that are ready the first in reading order goes next, and those
 * that wait for one another follow in that order too.
 */
public final class ApplyOrder {

    private final List<PlannedOperation> operations;
    private final Dependencies dependencies;
    private final Comparator<Integer> readingOrder;

    private ApplyOrder(Schema schema, List<PlannedOperation> operations) {
        this.operations = operations;
        dependencies = Dependencies.of(schema, operations);
        readingOrder = Comparator.<Integer, Operation>comparing(
                        position -> operations.get(position).operation(), Operation.READING_ORDER)
                .thenComparing(Comparator.naturalOrder());
    }

    public static List<PlannedOperation> of(Schema schema, List<PlannedOperation> operations) {
        ApplyOrder order = new ApplyOrder(schema, operations);
        List<PlannedOperation> ordered = new ArrayList<>(operations.size());
        order.add(ordered, false);
        order.add(ordered, true);
        return ordered;
    }

    private void add(List<PlannedOperation> ordered, boolean deletes) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            if (isDelete(i) == deletes) {
                positions.add(i);
            }
        }
        for (int position : sorted(positions, deletes)) {
            ordered.add(operations.get(position));
        }
    }

    private List<Integer> sorted(List<Integer> positions, boolean deletes) {
        int[] waitsFor = new int[operations.size()];
        List<List<Integer>> followers = new ArrayList<>();
        operations.forEach(each -> followers.add(new ArrayList<>()));
        PriorityQueue<Integer> ready = new PriorityQueue<>(readingOrder);
        for (int position : positions) {
            for (int first : dependencies.after(position)) {
                if (isDelete(first) == deletes) {
                    followers.get(first).add(position);
                    waitsFor[position]++;
                }
            }
            if (waitsFor[position] == 0) {
                ready.add(position);
            }
        }
        List<Integer> sorted = new ArrayList<>(positions.size());
        while (!ready.isEmpty()) {
            int next = ready.remove();
            sorted.add(next);
            for (int follower : followers.get(next)) {
                if (--waitsFor[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        positions.stream()
                .filter(each -> waitsFor[each] > 0)
                .sorted(readingOrder)
                .forEach(sorted::add);
        return sorted;
    }

    private boolean isDelete(int position) {
        return operations.get(position).operation().kind() == OperationKind.DELETE;
    }
}
