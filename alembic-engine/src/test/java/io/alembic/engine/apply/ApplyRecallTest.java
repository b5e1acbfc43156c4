package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans are applied where nothing but the plan knows which object a uid is. */
final class ApplyRecallTest {

    private final SmallApply small = new SmallApply();
    private final MemoryBackend backend = small.backend;
    private final BackendId basel = backend.put(RandomNetwork.SITE, small.site.attributes());

    @TempDir
    private Path folder;

    @Test
    void what_a_create_refers_to_is_known_by_the_plan_and_by_state_afterwards() {
        ApplyResult result = small.apply(folder, plan(small.site, small.rack));

        assertThat(result.failure()).isEmpty();
        assertThat(backend.of(RandomNetwork.RACK).values())
                .singleElement()
                .extracting(rack -> rack.getOrNull("site"))
                .isEqualTo(basel.toValue());
        assertThat(bound(small.site)).contains(basel);
        assertThat(bound(small.rack)).isPresent();
    }

    @Test
    void a_renamed_object_is_found_by_its_id_and_the_plan_may_be_applied_twice() {
        InventoryObject renamed = SmallApply.site(1, "basilea", "Basel");
        Plan plan = plan(renamed);

        assertThat(small.apply(folder, plan).report().applied()).hasSize(1);
        small.session.bind(Bindings.EMPTY);
        ApplyResult again = small.apply(folder, plan);

        assertThat(again.failure()).isEmpty();
        assertThat(again.report().unchanged()).hasSize(1);
        assertThat(backend.of(RandomNetwork.SITE).values())
                .singleElement()
                .extracting(site -> site.getOrNull("name"))
                .isEqualTo(Value.of("basilea"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_id_that_is_gone_makes_the_plan_stale_whether_a_check_was_asked_for_or_not(boolean check) {
        Plan plan = plan(small.site, small.rack);
        backend.remove(RandomNetwork.SITE, basel);
        backend.put(RandomNetwork.SITE, small.site.attributes());

        assertThat(conflicts(plan, check))
                .singleElement()
                .asString()
                .contains("net.site", small.site.uid().toString(), "it was backend id 1 when planned, which is gone");
        assertThat(backend.sent()).isEmpty();
    }

    @Test
    void an_id_that_is_another_object_now_makes_the_plan_stale() {
        Plan plan = plan(small.site, small.rack);
        backend.change(RandomNetwork.SITE, basel, "name", Value.of("zug"));

        assertThat(conflicts(plan, true)).singleElement().asString().contains("whose key is", "zug");
        assertThat(backend.sent()).isEmpty();
    }

    @Test
    void an_object_to_change_is_not_taken_for_one_that_has_its_id_now() {
        Plan plan = plan(SmallApply.site(1, "basel", "Basel on the Rhine"));
        backend.change(RandomNetwork.SITE, basel, "name", Value.of("zug"));

        assertThat(conflicts(plan, false)).singleElement().asString().contains("whose key is", "zug");
        assertThat(backend.sent()).isEmpty();
    }

    @Test
    void what_state_binds_counts_more_than_what_the_plan_says() {
        Plan plan = plan(small.site, small.rack);
        BackendId other = backend.put(RandomNetwork.SITE, small.other.attributes());
        small.session.bind(RandomNetwork.SITE, small.site.uid(), other);

        assertThat(small.apply(folder, plan).failure()).isEmpty();

        assertThat(backend.of(RandomNetwork.RACK).values())
                .singleElement()
                .extracting(rack -> rack.getOrNull("site"))
                .isEqualTo(other.toValue());
    }

    @Test
    void an_id_that_state_binds_to_another_uid_makes_the_plan_stale() {
        Plan plan = plan(small.site, small.rack);
        small.session.bind(RandomNetwork.SITE, small.other.uid(), basel);

        assertThat(conflicts(plan, true))
                .singleElement()
                .asString()
                .contains("which state binds to uid " + small.other.uid());
    }

    @Test
    void a_delete_of_what_was_never_managed_leaves_no_binding_when_it_fails() {
        Plan plan = PlannedAgainst.of(backend, inventory(), Bindings.EMPTY).plan();
        backend.breakAt(0, Fault.REFUSED);

        assertThat(small.apply(folder, plan).failure()).isPresent();

        assertThat(plan.operations())
                .singleElement()
                .extracting(planned -> planned.operation().kind())
                .hasToString("DELETE");
        assertThat(small.session.state().bindings()).isEqualTo(Bindings.EMPTY);
    }

    @Test
    void a_reference_that_an_update_takes_away_is_told_apart_too() {
        BackendId chur = backend.put(RandomNetwork.SITE, small.other.attributes());
        MapValue before = MapValue.of("name", Value.of("A1")).with("site", chur.toValue());
        BackendId rack = backend.put(RandomNetwork.RACK, before);
        Bindings all = new Bindings(Map.of(
                RandomNetwork.SITE, Map.of(small.site.uid(), basel, small.other.uid(), chur),
                RandomNetwork.RACK, Map.of(small.rack.uid(), rack)));
        Plan plan = PlannedAgainst.of(backend, inventory(small.site, small.other, small.rack), all)
                .plan();

        assertThat(small.apply(folder, plan).failure()).isEmpty();

        assertThat(backend.sent()).singleElement().isInstanceOf(Operation.Update.class);
        assertThat(small.session.state().bindings()).isEqualTo(all);
    }

    /** Made where state binds the one site that is there. */
    private Plan plan(InventoryObject... objects) {
        Bindings bindings = new Bindings(Map.of(RandomNetwork.SITE, Map.of(small.site.uid(), basel)));
        return PlannedAgainst.of(backend, inventory(objects), bindings).plan();
    }

    private static Inventory inventory(InventoryObject... objects) {
        return new Inventory(RandomNetwork.SCHEMA, Optional.empty(), List.of(objects));
    }

    private List<Problem> conflicts(Plan plan, boolean check) {
        try {
            small.runner(folder).run(new ApplyRequest(Selection.whole(plan), true, check, false));
        } catch (AlembicException e) {
            assertThat(e.kind()).isEqualTo(ErrorKind.STALE_PLAN);
            return e.problems();
        }
        throw new AssertionError("the plan is not stale");
    }

    private Optional<BackendId> bound(InventoryObject object) {
        return small.session.state().bindings().idOf(object.type(), object.uid());
    }
}
