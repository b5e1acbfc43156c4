package io.alembic.engine.apply;

import io.alembic.core.plan.OperationKind;
import io.alembic.core.schema.Schema;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Cuts operations into levels whose members do not depend on one another. What completes an object made in the same plan
 * stands above all other writes, because what it waits for may not show as a reference; deletes stand above everything.
 *
 * <p>Where operations wait for one another in a circle, those go first that only come after others and require none of
 * them; so a create that refers to an object which is merely changed never waits for ever.
 */
final class Levels {

    private final List<Task> tasks;
    private final Dependencies dependencies;
    private final int[] levels;
    private final boolean[] placed;

    private Levels(Schema schema, List<Task> tasks) {
        this.tasks = tasks;
        dependencies = Dependencies.of(schema, tasks.stream().map(Task::asSent).toList());
        levels = new int[tasks.size()];
        placed = new boolean[tasks.size()];
    }

    static Levels of(Schema schema, List<Task> tasks) {
        Levels levels = new Levels(schema, tasks);
        int next = levels.assign(0, index -> !levels.isDelete(index) && !levels.isCompletion(index));
        next = levels.assign(next, levels::isCompletion);
        levels.assign(next, levels::isDelete);
        return levels;
    }

    int of(int index) {
        return levels[index];
    }

    /** In a true circle somebody has to go first: what is not below cannot be required. */
    List<Integer> requires(int index) {
        return dependencies.requires(index).stream()
                .filter(first -> levels[first] < levels[index])
                .toList();
    }

    /** Gives levels from the lowest on to some of the tasks; answers the first level above them. */
    private int assign(int lowest, IntPredicate chosen) {
        int[] members = IntStream.range(0, tasks.size()).filter(chosen).toArray();
        Waiting comingAfter = new Waiting(tasks.size(), members, chosen, dependencies::after);
        Waiting requiring = new Waiting(tasks.size(), members, chosen, dependencies::requires);
        int next = lowest;
        for (int member : members) {
            while (!placed[member]) {
                int index = comingAfter
                        .next(placed)
                        .orElseGet(() -> requiring.next(placed).orElse(member));
                levels[index] = levelAbove(index, lowest, chosen);
                placed[index] = true;
                next = Math.max(next, levels[index] + 1);
                comingAfter.release(index);
                requiring.release(index);
            }
        }
        return next;
    }

    private int levelAbove(int index, int lowest, IntPredicate chosen) {
        return dependencies.after(index).stream()
                .filter(first -> chosen.test(first) && placed[first])
                .mapToInt(first -> levels[first] + 1)
                .reduce(lowest, Math::max);
    }

    private boolean isDelete(int index) {
        return tasks.get(index).kind() == OperationKind.DELETE;
    }

    private boolean isCompletion(int index) {
        return tasks.get(index).isCompletion();
    }
}
