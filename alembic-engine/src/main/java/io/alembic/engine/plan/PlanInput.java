package io.alembic.engine.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Observation;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.plan.StateContext;
import io.alembic.core.problem.SourcePosition;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything a plan is made from.
 *
 * @param inventory validated
 * @param sources where each object was declared, as far as that is known
 * @param observation empty for a backend that only writes: then every object is created whole
 * @param bindings what state binds
 * @param effects what kind of backend it is for
 * @param tool name and version of the program
 */
public record PlanInput(
        Inventory inventory,
        Function<Uid, Optional<SourcePosition>> sources,
        Optional<Observation> observation,
        Bindings bindings,
        PlanOptions options,
        Optional<StateContext> state,
        Optional<ProvisionReport> schemaPreview,
        Optional<Effects> effects,
        String tool) {

    public PlanInput {
        requireNonNull(inventory, "inventory is null");
        requireNonNull(sources, "sources is null");
        requireNonNull(observation, "observation is null");
        requireNonNull(bindings, "bindings is null");
        requireNonNull(options, "options is null");
        requireNonNull(state, "state is null");
        requireNonNull(schemaPreview, "schemaPreview is null");
        requireNonNull(effects, "effects is null");
        requireNonNull(tool, "tool is null");
    }
}
