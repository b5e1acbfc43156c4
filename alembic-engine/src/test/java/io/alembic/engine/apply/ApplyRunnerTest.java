package io.alembic.engine.apply;

import static io.alembic.engine.apply.SmallApply.plan;
import static io.alembic.engine.apply.SmallApply.site;
import static io.alembic.engine.apply.SmallApply.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.apply.AppliedOperation;
import io.alembic.core.apply.UnchangedOperation;
import io.alembic.core.identity.BackendId;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.Operations;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyRunnerTest {

    private final SmallApply small = new SmallApply();

    @TempDir
    private Path folder;

    @Test
    void binds_what_it_made_and_leaves_no_journal() {
        ApplyResult result = apply(plan(Operations.create(small.rack), Operations.create(small.site)));

        assertThat(result.failure()).isEmpty();
        assertThat(result.report().applied())
                .extracting(AppliedOperation::uid)
                .containsExactly(small.site.uid(), small.rack.uid());
        assertThat(small.session.state().bindings().size()).isEqualTo(2);
        assertThat(folder.resolve(".alembic")).isEmptyDirectory();
    }

    @Test
    void the_same_plan_again_sends_nothing_and_keeps_the_bindings() {
        Plan plan = plan(Operations.create(small.site), Operations.create(small.rack));
        apply(plan);
        small.backend.sent();
        ApplyResult again = apply(plan);

        assertThat(small.backend.sent()).isEmpty();
        assertThat(again.report().applied()).isEmpty();
        assertThat(again.report().unchanged())
                .extracting(UnchangedOperation::id)
                .containsExactly(Optional.of(BackendId.of(1)), Optional.of(BackendId.of(2)));
    }

    @Test
    void what_somebody_already_made_so_is_bound_and_not_made_again() {
        BackendId id = small.backend.put(RandomNetwork.SITE, small.site.attributes());
        ApplyResult result = apply(plan(Operations.create(small.site)));

        assertThat(result.report().unchanged()).hasSize(1);
        assertThat(small.session.state().bindings().idOf(RandomNetwork.SITE, small.site.uid()))
                .contains(id);
    }

    @Test
    void an_update_that_is_no_longer_needed_is_not_sent() {
        BackendId id = small.backend.put(RandomNetwork.SITE, small.site.attributes());
        ApplyResult result = apply(plan(update(small.site, "Old", id), Operations.create(small.other)));

        assertThat(small.backend.sent()).extracting(Operation::uid).containsExactly(small.other.uid());
        assertThat(result.report().unchanged()).hasSize(1);
    }

    @Test
    void a_field_that_changed_since_is_told_with_both_values_and_its_place() {
        BackendId id =
                small.backend.put(RandomNetwork.SITE, small.site.attributes().with("label", Value.of("Third")));

        assertThat(stale(plan(update(small.site, "Old", id))))
                .singleElement()
                .asString()
                .startsWith("inventory.yaml:7:3")
                .contains("net.site {\"name\":\"basel\"}", "label", "\"Old\"", "\"Basel\"", "\"Third\"");
    }

    @Test
    void a_field_that_was_right_and_is_no_more_makes_the_plan_stale() {
        BackendId parent = small.backend.put(RandomNetwork.SITE, small.other.attributes());
        BackendId id = small.backend.put(
                RandomNetwork.SITE,
                small.site.attributes().with("label", Value.of("Old")).with("parent", parent.toValue()));
        InventoryObject whole =
                small.site.withAttributes(small.site.attributes().with("parent", Value.ofNull()));

        assertThat(stale(plan(update(whole, "Old", id))))
                .singleElement()
                .asString()
                .contains("parent");
    }

    @Test
    void an_object_that_vanished_or_appeared_makes_the_plan_stale() {
        small.backend.put(RandomNetwork.SITE, small.other.attributes().with("label", Value.of("by hand")));

        assertThat(stale(plan(update(small.site, "Old", BackendId.of(99)), Operations.create(small.other))))
                .extracting(Problem::message)
                .satisfiesExactlyInAnyOrder(
                        vanished -> assertThat(vanished).contains("basel", "no longer exists"),
                        appeared -> assertThat(appeared).contains("chur", "now does", "by hand"));
        assertThat(small.backend.size()).isOne();
    }

    @Test
    void the_check_can_be_left_out() {
        small.backend.put(RandomNetwork.SITE, small.other.attributes().with("label", Value.of("by hand")));
        ApplyResult result = small.runner(folder)
                .run(new ApplyRequest(Selection.whole(plan(Operations.create(small.other))), false, false, false));

        assertThat(result.failure()).isEmpty();
        assertThat(small.backend.size()).isEqualTo(2);
    }

    @Test
    void a_delete_of_something_gone_is_done_already() {
        ApplyResult result = apply(plan(Operations.delete(small.site, Optional.of(BackendId.of(5)))));

        assertThat(result.report().unchanged()).hasSize(1);
        assertThat(small.backend.sent()).isEmpty();
    }

    @Test
    void a_delete_does_not_take_another_object_than_was_planned() {
        BackendId renamed = small.backend.put(RandomNetwork.SITE, small.other.attributes());
        assertThat(stale(plan(Operations.delete(small.site, Optional.of(renamed)))))
                .singleElement()
                .asString()
                .contains("chur");

        Plan declaredNow =
                plan(Operations.create(small.other), Operations.delete(site(9, "chur", "Chur"), Optional.of(renamed)));
        assertThat(stale(declaredNow))
                .singleElement()
                .asString()
                .contains(small.other.uid().toString());
    }

    @Test
    void deletes_need_to_be_allowed() {
        BackendId id = small.backend.put(RandomNetwork.SITE, small.site.attributes());
        Plan plan = plan(Operations.delete(small.site, Optional.of(id)));

        assertThatThrownBy(() -> small.runner(folder).run(new ApplyRequest(Selection.whole(plan), false, true, false)))
                .hasMessageContaining("--allow-delete");
        assertThat(small.backend.size()).isOne();
    }

    private ApplyResult apply(Plan plan) {
        return small.apply(folder, plan);
    }

    private List<Problem> stale(Plan plan) {
        try {
            apply(plan);
        } catch (AlembicException e) {
            assertThat(e.kind()).isEqualTo(ErrorKind.STALE_PLAN);
            return e.problems();
        }
        throw new AssertionError("the plan is not stale");
    }
}
