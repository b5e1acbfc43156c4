package io.alembic.engine.undo;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.Plan;
import java.util.List;

/**
 * The way back from an apply.
 *
 * @param notes what people should know of it, one line each: first of all what it cannot bring back
 */
public record UndoOutcome(Plan plan, List<String> notes) {

    public UndoOutcome {
        requireNonNull(plan, "plan is null");
        notes = List.copyOf(notes);
    }
}
