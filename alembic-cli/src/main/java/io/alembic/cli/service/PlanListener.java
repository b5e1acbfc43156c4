package io.alembic.cli.service;

import io.alembic.core.plan.Plan;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.plan.StateContext;
import io.alembic.core.problem.Problem;
import io.alembic.engine.plan.PlanOutcome;
import java.util.List;
import java.util.Optional;

/** Hears what a run of plan, import or apply comes to know before its result is there. */
public interface PlanListener {

    void stateOpened(StateContext state);

    void provisioned(ProvisionReport report);

    /** @param report empty when the backend cannot tell */
    void previewed(Optional<ProvisionReport> report);

    /** Planning goes on without a preview. */
    void previewFailed(String why);

    /** The decisions of {@link PlanOutcome}: adoptions and supersessions. */
    void matched(PlanOutcome outcome);

    /** Deletes of the plan that apply will refuse, because they are of what is protected. */
    void forbidden(List<Problem> deletes);

    /** What is applied, once it is known. */
    default void applying(Plan plan) {}
}
