package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.Operation;
import java.util.List;

/**
 * One operation to carry out.
 *
 * @param index its position in the request, by which outcomes are reported
 * @param level steps of one level do not depend on each other; those of a level may start when the levels below ended
 * @param requires positions of the steps without which this one must not be tried
 */
public record WriteStep(int index, Operation operation, int level, List<Integer> requires) {

    public WriteStep {
        requireNonNull(operation, "operation is null");
        requires = List.copyOf(requires);
    }
}
