package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.Operation;
import java.util.List;
import java.util.Optional;

/**
 * One operation to carry out.
 *
 * @param index its position in the request, by which outcomes are reported
 * @param level steps of one level do not depend on each other; those of a level may start when the levels below ended
 * @param requires positions of the steps without which this one must not be tried
 * @param version the revision of the object that the operation was planned from, if the backend told one and it is to
 *     be looked at: a backend that can writes only where that is still so, or only what the operation expects changed
 */
public record WriteStep(int index, Operation operation, int level, List<Integer> requires, Optional<String> version) {

    public WriteStep {
        requireNonNull(operation, "operation is null");
        requires = List.copyOf(requires);
        requireNonNull(version, "version is null");
    }

    /** A step of which no revision is known. */
    public WriteStep(int index, Operation operation, int level, List<Integer> requires) {
        this(index, operation, level, requires, Optional.empty());
    }
}
