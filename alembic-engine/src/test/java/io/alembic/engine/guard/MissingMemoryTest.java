package io.alembic.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Lineage;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.StateContext;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.model.ObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class MissingMemoryTest {

    private static final StateContext NONE = state("local", false);
    private static final InventoryObject SITE =
            ObjectBuilder.object("net.site", 1).key("name", "basel").build();
    private static final InventoryObject OTHER =
            ObjectBuilder.object("net.site", 2).key("name", "chur").build();
    private static final KnownObject REFERRED =
            new KnownObject(OTHER.type(), OTHER.uid(), OTHER.key(), BackendId.of(7));
    private static final Operation CREATE = new Operation.Create(SITE);
    private static final Operation UPDATE = new Operation.Update(SITE, List.of(), Optional.of(BackendId.of(3)));

    @Test
    void where_there_is_a_state_nothing_is_missing() {
        assertThat(MissingMemory.told(plan(state("local", true), CREATE), state("local", true), true))
                .isEmpty();
    }

    @Test
    void a_plan_that_tells_nothing_of_its_state_is_taken_as_it_is() {
        Plan plan = new Plan(
                Schema.EMPTY,
                List.of(PlannedOperation.of(CREATE)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(MissingMemory.told(plan, NONE, true)).isEmpty();
    }

    @Test
    void says_what_is_missing_what_stands_in_for_it_and_how_to_bring_it() {
        assertThat(MissingMemory.told(plan(state("local", true), UPDATE), NONE, true))
                .satisfiesExactly(
                        missing -> assertThat(missing)
                                .contains("no state at state.json", "bound 12 objects (state.json, serial 4)"),
                        named ->
                                assertThat(named).contains("names 1 objects that it changes", "and 1 that these refer"),
                        remedy -> assertThat(remedy).contains("carry that file", "PostgreSQL", "docs/ci.md"));
    }

    @Test
    void says_how_objects_to_create_are_met() {
        assertThat(MissingMemory.told(plan(NONE, CREATE), NONE, true))
                .anyMatch(line -> line.contains("with a new one (state.json), which was not brought here"))
                .anyMatch(line -> line.contains("1 objects to create are looked for by their keys first"));
        assertThat(MissingMemory.told(plan(NONE, CREATE), NONE, false))
                .anyMatch(line -> line.contains("created without looking") && line.contains("--no-stale-check"));
    }

    @Test
    void in_postgresql_the_workspace_or_the_variables_are_what_to_look_at() {
        assertThat(MissingMemory.told(plan(state("postgres", true), UPDATE), state("postgres", false), true))
                .anyMatch(line -> line.contains("ALEMBIC_STATE_KEY"));
        assertThat(MissingMemory.told(plan(state("postgres", true), UPDATE), NONE, true))
                .anyMatch(line -> line.contains("ALEMBIC_STATE_BACKEND"));
    }

    private static Plan plan(StateContext state, Operation operation) {
        return new Plan(
                Schema.EMPTY,
                List.of(PlannedOperation.of(operation)),
                Optional.of(new PlanSummary(0, 0, 0, Optional.of(state), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(REFERRED));
    }

    private static StateContext state(String storage, boolean present) {
        return new StateContext(
                storage,
                "state.json",
                present,
                new BackendIdentity("file", "demo"),
                present ? 12 : 0,
                present ? Optional.of(new Lineage(new UUID(0, 1), 4)) : Optional.empty());
    }
}
