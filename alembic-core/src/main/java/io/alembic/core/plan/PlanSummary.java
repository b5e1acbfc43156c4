package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The counts of a plan, the state it was made with, and how objects were matched. */
public record PlanSummary(
        int create, int update, int delete, Optional<StateContext> state, Optional<Matching> matching) {

    public PlanSummary {
        requireNonNull(state, "state is null");
        requireNonNull(matching, "matching is null");
    }
}
