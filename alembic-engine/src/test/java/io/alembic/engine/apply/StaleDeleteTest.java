package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Progress;
import io.alembic.core.identity.BackendId;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Plan;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.journal.FileJournalStore;
import io.alembic.engine.undo.UndoStore;
import io.alembic.testkit.model.ObjectBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delete takes what was looked at when it was planned: a site, and a rack on a site that stays. */
final class StaleDeleteTest {

    private final MemoryBackend backend = new MemoryBackend(RandomNetwork.SCHEMA, 1);
    private final MemorySession session = new MemorySession();
    private final InventoryObject stays = site(1, "basel");
    private final BackendId staying = backend.put(RandomNetwork.SITE, stays.attributes());
    private final BackendId doomedSite =
            backend.put(RandomNetwork.SITE, site(2, "chur").attributes());
    private final BackendId doomedRack = backend.put(
            RandomNetwork.RACK,
            MapValue.of("name", Value.of("A1")).with("label", Value.of("old")).with("site", staying.toValue()));

    @TempDir
    private Path folder;

    @Test
    void deletes_what_is_as_it_was_and_finds_it_gone_the_next_time() {
        Plan plan = plan();
        ApplyResult first = apply(plan);
        ApplyResult second = apply(plan);

        assertThat(first.failure()).isEmpty();
        assertThat(first.report().applied()).hasSize(2);
        assertThat(backend.size()).isOne();
        assertThat(second.failure()).isEmpty();
        assertThat(second.report().applied()).isEmpty();
        assertThat(second.report().unchanged()).hasSize(2);
    }

    @Test
    void a_field_that_changed_is_told_with_both_values() {
        Plan plan = plan();
        backend.change(RandomNetwork.RACK, doomedRack, "label", Value.of("in use again"));

        assertThat(conflicts(plan))
                .singleElement()
                .asString()
                .contains("delete net.rack", "label was \"old\" and is \"in use again\" now");
        assertThat(backend.size()).isEqualTo(3);
    }

    @Test
    void a_version_says_that_something_changed_where_no_field_does() {
        backend.mark(doomedSite, "monday");
        backend.mark(doomedRack, "monday");
        Plan plan = plan();
        backend.mark(doomedSite, "tuesday");

        assertThat(conflicts(plan))
                .singleElement()
                .asString()
                .contains("delete net.site", "(monday then, tuesday now)");
    }

    @Test
    void a_version_that_is_the_same_settles_it() {
        backend.mark(doomedSite, "monday");
        backend.mark(doomedRack, "monday");
        Plan plan = plan();
        backend.change(RandomNetwork.RACK, doomedRack, "label", Value.of("spelled otherwise by another read"));

        assertThatCode(() -> apply(plan)).doesNotThrowAnyException();
    }

    @Test
    void what_moved_elsewhere_is_not_deleted_when_state_knows_where_it_was() {
        session.bind(RandomNetwork.SITE, stays.uid(), staying);
        Plan plan = plan();
        backend.change(RandomNetwork.RACK, doomedRack, "site", doomedSite.toValue());

        assertThat(conflicts(plan)).singleElement().asString().contains("site was \"" + stays.uid());
    }

    @Test
    void what_state_binds_to_another_object_since_is_not_deleted() {
        Plan plan = plan();
        InventoryObject newcomer = site(9, "davos");
        session.bind(RandomNetwork.SITE, newcomer.uid(), doomedSite);

        assertThat(conflicts(plan))
                .singleElement()
                .asString()
                .contains("state binds it to uid " + newcomer.uid() + " now");
    }

    @Test
    void an_apply_without_the_memory_the_plan_was_made_with_is_no_conflict() {
        session.bind(RandomNetwork.SITE, stays.uid(), staying);
        Plan plan = plan();
        session.bind(session.state()
                .edit()
                .unbind(RandomNetwork.SITE, stays.uid())
                .toState()
                .bindings());

        assertThat(apply(plan).failure()).isEmpty();
        assertThat(backend.size()).isOne();
    }

    private List<Problem> conflicts(Plan plan) {
        try {
            apply(plan);
        } catch (AlembicException e) {
            assertThat(e).hasMessageContaining("plan again");
            return e.problems();
        }
        throw new AssertionError("the plan is not stale");
    }

    private ApplyResult apply(Plan plan) {
        return new ApplyRunner(
                        backend.backend(),
                        session,
                        new FileJournalStore(Environment.of(Map.of()), folder),
                        UndoStore.NOWHERE,
                        new StopSignal(),
                        Progress.SILENT,
                        notice -> {})
                .run(new ApplyRequest(Selection.whole(plan), true, true, false));
    }

    private Plan plan() {
        Inventory inventory = new Inventory(RandomNetwork.SCHEMA, Optional.empty(), List.of(stays));
        return PlannedAgainst.of(backend, inventory, session.state().bindings()).plan();
    }

    private static InventoryObject site(int number, String name) {
        return ObjectBuilder.object("net.site", number).key("name", name).build();
    }
}
