package io.alembic.engine.map.problem;

import static java.util.Objects.requireNonNull;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import java.util.Optional;

/**
 * One thing that cannot be mapped, for machines.
 *
 * @param problem what people are told; its position is that in the spec, where there is one
 * @param owner whose templates they are: {@code rule halls}
 * @param object of the input that it shows at
 * @param source where that object was declared
 */
public record MapError(
        Problem problem, Optional<String> owner, Optional<InventoryObject> object, Optional<SourcePosition> source) {

    public MapError {
        requireNonNull(problem, "problem is null");
        requireNonNull(owner, "owner is null");
        requireNonNull(object, "object is null");
        requireNonNull(source, "source is null");
    }

    /** One that is about no object. */
    public static MapError of(Problem problem) {
        return new MapError(problem, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
