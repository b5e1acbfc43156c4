package io.alembic.http.bulk;

import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which steps may go together, and in which turns: by level, deletes of a level behind its other steps. */
final class BatchCutting {

    /** Below this many rows a batch is not cut further only to use another connection. */
    private static final int WORTH_SPREADING = 20;

    private final BulkOptions options;

    BatchCutting(BulkOptions options) {
        this.options = options;
    }

    /** The turns of a write, each to end before the next begins, as lists of steps. */
    static List<List<WriteStep>> turns(BulkTarget target, List<WriteStep> steps) {
        Map<Integer, List<WriteStep>> writes = new TreeMap<>();
        Map<Integer, List<WriteStep>> deletes = new TreeMap<>();
        for (WriteStep step : steps) {
            boolean isDelete = step.operation().kind() == OperationKind.DELETE;
            (isDelete ? deletes : writes)
                    .computeIfAbsent(step.level(), level -> new ArrayList<>())
                    .add(step);
        }
        TreeMap<Integer, List<List<WriteStep>>> turns = new TreeMap<>();
        writes.forEach((level, some) ->
                turns.computeIfAbsent(level, each -> new ArrayList<>()).addAll(apart(target, some)));
        deletes.forEach((level, some) ->
                turns.computeIfAbsent(level, each -> new ArrayList<>()).add(some));
        return turns.values().stream().flatMap(List::stream).toList();
    }

    /** The steps in as many turns as keep creates apart that must not meet. */
    private static List<List<WriteStep>> apart(BulkTarget target, List<WriteStep> steps) {
        Map<TypeValue, Integer> met = new HashMap<>();
        List<List<WriteStep>> turns = new ArrayList<>();
        for (WriteStep step : steps) {
            Optional<Value> exclusive = step.operation()
                    .fold(target::exclusive, update -> Optional.<Value>empty(), delete -> Optional.<Value>empty());
            int turn = exclusive
                    .map(value -> met.merge(new TypeValue(step.operation().type(), value), 1, Integer::sum) - 1)
                    .orElse(0);
            while (turns.size() <= turn) {
                turns.add(new ArrayList<>());
            }
            turns.get(turn).add(step);
        }
        return turns;
    }

    /** The steps of one turn as batches of one type and kind, none above the size, evenly over the connections. */
    List<List<WriteStep>> batches(List<WriteStep> turn) {
        Map<TypeKind, List<WriteStep>> groups = new LinkedHashMap<>();
        for (WriteStep step : turn) {
            groups.computeIfAbsent(
                            new TypeKind(
                                    step.operation().type(), step.operation().kind()),
                            each -> new ArrayList<>())
                    .add(step);
        }
        List<List<WriteStep>> batches = new ArrayList<>();
        for (List<WriteStep> group : groups.values()) {
            int size = evenSize(group.size());
            for (int from = 0; from < group.size(); from += size) {
                batches.add(group.subList(from, Math.min(group.size(), from + size)));
            }
        }
        return batches;
    }

    private int evenSize(int rows) {
        int needed = divideUp(rows, options.batchSize());
        int spread = divideUp(needed, options.connections()) * options.connections();
        int size = divideUp(rows, spread);
        return size >= WORTH_SPREADING || size >= options.batchSize()
                ? Math.min(size, options.batchSize())
                : Math.min(options.batchSize(), divideUp(rows, needed));
    }

    private static int divideUp(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private record TypeKind(TypeName type, OperationKind kind) {}

    private record TypeValue(TypeName type, Value value) {}
}
