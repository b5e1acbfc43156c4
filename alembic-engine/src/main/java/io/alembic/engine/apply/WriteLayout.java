package io.alembic.engine.apply;

import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tasks as the steps of one request.
 *
 * @param tasks in the order of the steps
 */
record WriteLayout(List<Task> tasks, List<WriteStep> steps) {

    WriteLayout {
        tasks = List.copyOf(tasks);
        steps = List.copyOf(steps);
    }

    /**
     * @param tasks in apply order
     * @param byLevel whether they are sent level by level; else they stay in apply order, which external adapters are
     *     used to
     * @param guarded whether the backend is to look, too, that objects are as they were planned from
     */
    static WriteLayout of(Schema schema, List<Task> tasks, boolean byLevel, boolean guarded) {
        Levels levels = Levels.of(schema, tasks);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, tasks.size()).boxed().toList());
        if (byLevel) {
            order.sort(Comparator.comparingInt(levels::of));
        }
        Map<Integer, Integer> places = new HashMap<>();
        order.forEach(index -> places.put(index, places.size()));
        List<WriteStep> steps = new ArrayList<>(tasks.size());
        for (int index : order) {
            List<Integer> requires =
                    levels.requires(index).stream().map(places::get).sorted().toList();
            Task task = tasks.get(index);
            Optional<String> version = guarded ? task.planned().evidence().observedVersion() : Optional.empty();
            steps.add(new WriteStep(steps.size(), task.sent(), levels.of(index), requires, version));
        }
        return new WriteLayout(order.stream().map(tasks::get).toList(), steps);
    }
}
