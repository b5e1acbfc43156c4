package io.alembic.engine.guard;

import io.alembic.core.identity.Uid;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.StateContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people have to know before a plan is applied where there is no state: planning always leaves one. */
public final class MissingMemory {

    private static final String POSTGRES = "postgres";

    private MissingMemory() {}

    /**
     * One line each; none where there is a state, and for plans that say nothing of theirs.
     *
     * @param state the one of the apply
     * @param looksFirst whether the backend is looked at before it is written to
     */
    public static List<String> told(Plan plan, StateContext state, boolean looksFirst) {
        Optional<StateContext> planned = plan.summary().flatMap(PlanSummary::state);
        if (planned.isEmpty() || state.present() || plan.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("there is no state at " + state.location() + ", so this apply has no memory of its own; the plan was"
                + " made with " + then(planned.get()));
        named(plan).ifPresent(lines::add);
        created(plan, looksFirst).ifPresent(lines::add);
        lines.add(remedy(planned.get(), state));
        return lines;
    }

    private static String then(StateContext planned) {
        String serial =
                planned.lineage().map(lineage -> ", serial " + lineage.serial()).orElse("");
        return planned.present()
                ? "one that bound " + planned.bindingsLoaded() + " objects (" + planned.location() + serial + ")"
                : "a new one (" + planned.location() + "), which was not brought here";
    }

    private static Optional<String> named(Plan plan) {
        Set<Uid> changed = new HashSet<>();
        long own = 0;
        for (PlannedOperation planned : plan.operations()) {
            changed.add(planned.operation().uid());
            own += planned.operation().backendId().isPresent() ? 1 : 0;
        }
        long referred = plan.known().stream()
                .filter(object -> !changed.contains(object.uid()))
                .count();
        return own + referred == 0
                ? Optional.empty()
                : Optional.of("the plan itself names " + own + " objects that it changes or deletes, and " + referred
                        + " that these refer to, by their backend ids; each is looked at before it is believed");
    }

    private static Optional<String> created(Plan plan, boolean looksFirst) {
        long creates = plan.operations().stream()
                .filter(planned -> planned.operation().kind() == OperationKind.CREATE)
                .count();
        if (creates == 0) {
            return Optional.empty();
        }
        return Optional.of(
                looksFirst
                        ? creates + " objects to create are looked for by their keys first, so that none is made twice"
                        : creates + " objects are created without looking whether they are there: --no-stale-check");
    }

    private static String remedy(StateContext planned, StateContext state) {
        if (planned.storage().equals(POSTGRES) && !state.storage().equals(POSTGRES)) {
            return "set ALEMBIC_STATE_BACKEND and ALEMBIC_STATE_POSTGRES_URL here as they were for the plan";
        }
        if (state.storage().equals(POSTGRES)) {
            return "look whether database and ALEMBIC_STATE_KEY are those of the plan";
        }
        return "what it binds is kept at " + state.location()
                + " only; carry that file from job to job, or keep state in PostgreSQL (docs/ci.md)";
    }
}
