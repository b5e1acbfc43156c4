package io.alembic.engine.apply;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.plan.Effects;
import io.alembic.engine.plan.PlanInput;
import io.alembic.engine.plan.PlanOptions;
import io.alembic.engine.plan.PlanOutcome;
import io.alembic.engine.plan.Planner;
import java.util.Optional;
import java.util.TreeSet;

/** Plans with everything allowed: deletes, and adoption by key. */
final class PlannedAgainst {

    private PlannedAgainst() {}

    static PlanOutcome of(MemoryBackend backend, Inventory inventory, Bindings bindings) {
        Observation observation = backend.observe(new ObserveRequest(
                inventory.schema(), new TreeSet<>(), bindings, new ReadScope.Everything(), Progress.SILENT));
        return Planner.plan(new PlanInput(
                inventory,
                uid -> Optional.empty(),
                Optional.of(observation),
                bindings,
                new PlanOptions(true, true),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Effects.DRIVE),
                "test"));
    }
}
