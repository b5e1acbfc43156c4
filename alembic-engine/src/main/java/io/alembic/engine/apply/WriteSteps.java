package io.alembic.engine.apply;

import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.schema.Schema;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Cuts operations in apply order into levels whose steps do not depend on one another. What completes an object made in
 * the same plan stands above all other writes, because what it waits for may not show as a reference; deletes stand above
 * everything.
 */
final class WriteSteps {

    private final List<Task> tasks;
    private final Dependencies dependencies;
    private final int[] levels;

    private WriteSteps(Schema schema, List<Task> tasks) {
        this.tasks = tasks;
        dependencies = Dependencies.of(schema, tasks.stream().map(Task::asSent).toList());
        levels = new int[tasks.size()];
    }

    static List<WriteStep> of(Schema schema, List<Task> tasks) {
        WriteSteps steps = new WriteSteps(schema, tasks);
        int next = steps.assign(0, index -> !steps.isDelete(index) && !steps.isCompletion(index));
        next = steps.assign(next, steps::isCompletion);
        steps.assign(next, steps::isDelete);
        return IntStream.range(0, tasks.size()).mapToObj(steps::step).toList();
    }

    /** Gives levels from the lowest on to some of the tasks; answers the first level above them. */
    private int assign(int lowest, IntPredicate chosen) {
        int[] indexes = IntStream.range(0, tasks.size()).filter(chosen).toArray();
        int next = lowest;
        for (int index : indexes) {
            int level = lowest;
            for (int first : dependencies.after(index).headSet(index)) {
                level = chosen.test(first) ? Math.max(level, levels[first] + 1) : level;
            }
            levels[index] = level;
            next = Math.max(next, level + 1);
        }
        return next;
    }

    private WriteStep step(int index) {
        return new WriteStep(index, tasks.get(index).sent(), levels[index], requires(index));
    }

    /** In a cycle somebody has to go first: what goes later cannot be required. */
    private List<Integer> requires(int index) {
        return dependencies.requires(index).stream()
                .filter(first -> levels[first] < levels[index])
                .toList();
    }

    private boolean isDelete(int index) {
        return tasks.get(index).kind() == OperationKind.DELETE;
    }

    private boolean isCompletion(int index) {
        return tasks.get(index).isCompletion();
    }
}
