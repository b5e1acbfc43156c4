package io.alembic.engine.guard;

import io.alembic.core.identity.Lineage;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.StateContext;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.util.Optional;

/**
 * Whether the state at hand is the one a plan was made with. Another history is refused; what was saved since only
 * informs, for whether objects moved is looked at object by object.
 */
public final class LineageGuard {

    /** A run of {@code plan} saves once, after it wrote the plan: what it adopted. */
    private static final int SAVES_BY_PLAN = 1;

    private LineageGuard() {}

    /**
     * What people should know of the state; empty when it is as the plan found it. Plans and states that do not say
     * their history, such as the peer's, are taken as they are.
     *
     * @throws AlembicException of kind REFUSED when plan and state are of different histories
     */
    public static Optional<String> check(Plan plan, StateContext state) {
        Optional<StateContext> planned = plan.summary().flatMap(PlanSummary::state);
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        return planned.get().lineage().flatMap(then -> state.lineage().flatMap(now -> compare(then, now, state)));
    }

    private static Optional<String> compare(Lineage then, Lineage now, StateContext state) {
        if (!then.isSameHistory(now)) {
            throw new AlembicException(
                    ErrorKind.REFUSED,
                    "the plan was made with another state than " + state.location() + ": that was of history "
                            + then.id() + ", and this is of " + now.id()
                            + "; apply with the state it was made with, or plan again");
        }
        if (now.serial() < then.serial()) {
            return Optional.of(
                    "the state " + state.location() + " is older than the one the plan was made with: serial "
                            + now.serial() + ", and the plan saw " + then.serial() + "; was a backup put back?");
        }
        if (now.serial() > then.serial() + SAVES_BY_PLAN) {
            return Optional.of("the state " + state.location() + " was saved since the plan was made: serial "
                    + now.serial() + ", and the plan saw " + then.serial());
        }
        return Optional.empty();
    }
}
