package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.StateContext;
import java.util.List;

/**
 * Some entries of a state.
 *
 * @param state where they are from, as it was read
 * @param objects sorted by type and uid
 */
public record StateExcerpt(StateContext state, List<BoundObject> objects) {

    public StateExcerpt {
        requireNonNull(state, "state is null");
        objects = List.copyOf(objects);
    }
}
