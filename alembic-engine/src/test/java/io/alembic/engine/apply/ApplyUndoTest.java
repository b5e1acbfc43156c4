package io.alembic.engine.apply;

import static io.alembic.engine.apply.SmallApply.plan;
import static io.alembic.engine.apply.SmallApply.site;
import static io.alembic.engine.apply.SmallApply.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Plan;
import io.alembic.core.undo.UndoRecord;
import io.alembic.core.value.MapValue;
import io.alembic.engine.undo.FileUndoStore;
import io.alembic.engine.undo.UndoPlanner;
import io.alembic.testkit.model.Operations;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyUndoTest {

    private final SmallApply run = new SmallApply();

    @TempDir
    private Path folder;

    @Test
    void the_way_back_from_a_first_apply_leaves_the_backend_as_it_was() {
        run.apply(folder, plan(Operations.create(run.site), Operations.create(run.rack)));

        ApplyResult back = run.apply(folder, wayBack());

        assertThat(back.failure()).isEmpty();
        assertThat(run.backend.size()).isZero();
        assertThat(run.session.state().bindings().size()).isZero();
    }

    @Test
    void the_way_back_from_an_update_and_a_delete_brings_both_objects_back() {
        run.apply(folder, plan(Operations.create(run.site), Operations.create(run.other)));
        Set<MapValue> before = sites();
        InventoryObject renamed = site(1, "basel", "Basel-Stadt");
        run.apply(
                folder,
                plan(update(renamed, "Basel", id(run.site)), Operations.delete(run.other, Optional.of(id(run.other)))));
        assertThat(sites()).isNotEqualTo(before);

        ApplyResult back = run.apply(folder, wayBack());

        assertThat(back.failure()).isEmpty();
        assertThat(sites()).isEqualTo(before);
    }

    @Test
    void the_way_back_can_be_undone_itself() {
        run.apply(folder, plan(Operations.create(run.site)));
        Set<MapValue> made = sites();
        run.apply(folder, wayBack());

        run.apply(folder, wayBack());

        assertThat(sites()).isEqualTo(made);
    }

    @Test
    void an_apply_that_changes_nothing_leaves_the_record_of_the_one_before() {
        Plan plan = plan(Operations.create(run.site));
        run.apply(folder, plan);
        UndoRecord record = record();

        run.apply(folder, plan);

        assertThat(record()).isEqualTo(record);
        assertThat(record.ended()).isTrue();
    }

    @Test
    void a_record_left_open_by_a_run_that_died_at_its_end_is_ended_by_the_next_run_of_the_same_plan() {
        Plan plan = plan(Operations.create(run.site));
        run.apply(folder, plan);
        UndoRecord ended = record();
        new FileUndoStore(folder)
                .keep(new UndoRecord(
                        ended.backend(),
                        ended.plan(),
                        false,
                        ended.effects(),
                        ended.provision(),
                        ended.schema(),
                        ended.lateFields(),
                        ended.entries(),
                        ended.known()));

        run.apply(folder, plan);

        assertThat(record()).isEqualTo(ended);
    }

    /** Without their ids: what is made again has a new one. */
    private Set<MapValue> sites() {
        return Set.copyOf(run.backend.of(run.site.type()).values());
    }

    private Plan wayBack() {
        return UndoPlanner.plan(record(), run.session.state().bindings(), run.session.context(), "test")
                .plan();
    }

    private UndoRecord record() {
        return new FileUndoStore(folder).last(run.backend.backend().identity()).orElseThrow();
    }

    private BackendId id(InventoryObject object) {
        return run.session.state().bindings().idOf(object.type(), object.uid()).orElseThrow();
    }
}
