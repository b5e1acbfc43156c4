package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The counts of a plan, the state it was made with, and how objects were matched.
 *
 * @param deletes what the deletes come to; empty when none were looked for, and in plans that say nothing of it
 */
public record PlanSummary(
        int create,
        int update,
        int delete,
        Optional<StateContext> state,
        Optional<Matching> matching,
        Optional<DeleteSummary> deletes) {

    public PlanSummary {
        requireNonNull(state, "state is null");
        requireNonNull(matching, "matching is null");
        requireNonNull(deletes, "deletes is null");
    }

    public PlanSummary(int create, int update, int delete, Optional<StateContext> state, Optional<Matching> matching) {
        this(create, update, delete, state, matching, Optional.empty());
    }
}
