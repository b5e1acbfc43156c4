package io.alembic.engine.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Bindings;
import io.alembic.core.plan.Adoption;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.Supersession;
import java.util.List;

/**
 * A plan and what came to light on the way.
 *
 * @param bindings what state shall bind from now on; a dry run and a report keep the old ones
 * @param warnings what was left out, one line each
 */
public record PlanOutcome(
        Plan plan,
        Bindings bindings,
        List<Adoption> adoptions,
        List<Supersession> supersessions,
        List<String> warnings) {

    public PlanOutcome {
        requireNonNull(plan, "plan is null");
        requireNonNull(bindings, "bindings is null");
        adoptions = List.copyOf(adoptions);
        supersessions = List.copyOf(supersessions);
        warnings = List.copyOf(warnings);
    }
}
