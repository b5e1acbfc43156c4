package io.alembic.http.bulk;

import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which steps may go together, and in which turns: by level, deletes of a level behind its other steps. */
final class BatchCutting {

    /** Below this many rows a batch is not cut further only to keep the connections busy to the end. */
    private static final int WORTH_SPREADING = 20;

    /** Batches for each connection, so that what one takes longer for the others make up. */
    private static final int BATCHES_EACH = 2;

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

    /** The steps of one turn as batches of one type and kind, none above the size, the largest first. */
    List<List<WriteStep>> batches(List<WriteStep> turn) {
        Map<TypeKind, List<WriteStep>> groups = new LinkedHashMap<>();
        for (WriteStep step : turn) {
            groups.computeIfAbsent(
                            new TypeKind(
                                    step.operation().type(), step.operation().kind()),
                            each -> new ArrayList<>())
                    .add(step);
        }
        int most = most(turn.size());
        List<List<WriteStep>> batches = new ArrayList<>();
        groups.values().forEach(group -> batches.addAll(evenly(group, most)));
        batches.sort(Comparator.comparingInt((List<WriteStep> batch) -> -batch.size()));
        return batches;
    }

    /** The most rows of a batch in a turn of this many: short turns are cut finer, so that all connections work. */
    private int most(int rows) {
        int spread = options.connections() == 1 ? rows : divideUp(rows, options.connections() * BATCHES_EACH);
        return Math.min(options.batchSize(), Math.max(WORTH_SPREADING, spread));
    }

    private static List<List<WriteStep>> evenly(List<WriteStep> group, int most) {
        int size = divideUp(group.size(), divideUp(group.size(), most));
        List<List<WriteStep>> batches = new ArrayList<>();
        for (int from = 0; from < group.size(); from += size) {
            batches.add(group.subList(from, Math.min(group.size(), from + size)));
        }
        return batches;
    }

    private static int divideUp(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private record TypeKind(TypeName type, OperationKind kind) {}

    private record TypeValue(TypeName type, Value value) {}
}
