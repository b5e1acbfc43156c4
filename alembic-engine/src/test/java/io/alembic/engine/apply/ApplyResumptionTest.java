package io.alembic.engine.apply;

import static io.alembic.engine.apply.SmallApply.DECLARED;
import static io.alembic.engine.apply.SmallApply.plan;
import static io.alembic.engine.apply.SmallApply.planOf;
import static io.alembic.engine.apply.SmallApply.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.alembic.core.apply.AppliedOperation;
import io.alembic.core.apply.BlockedOperation;
import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.Operations;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when an apply does not come to its end, and what the next run makes of it. */
final class ApplyResumptionTest {

    private final SmallApply small = new SmallApply();

    @TempDir
    private Path folder;

    @Test
    void a_failure_stops_only_what_depends_on_it() {
        small.backend.breakAt(0, Fault.REFUSED);
        ApplyResult result = apply(
                plan(Operations.create(small.site), Operations.create(small.other), Operations.create(small.rack)));

        assertThat(result.failure()).get().extracting(AlembicException::kind).isEqualTo(ErrorKind.INTERRUPTED_APPLY);
        assertThat(result.report().applied()).extracting(AppliedOperation::uid).containsExactly(small.other.uid());
        assertThat(result.report().failed()).singleElement().satisfies(failed -> {
            assertThat(failed.error()).isEqualTo("refused");
            assertThat(failed.source()).contains(DECLARED);
        });
        assertThat(result.report().blocked())
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.by()).containsExactly(small.site.uid()));
        assertThat(small.session.state().bindings().size()).isOne();
        assertThat(folder.resolve(".alembic")).isNotEmptyDirectory();
    }

    @Test
    void a_failure_stops_everything_when_that_is_asked_for() {
        small.backend.breakAt(1, Fault.REFUSED);
        ApplyResult result = small.runner(folder)
                .run(new ApplyRequest(
                        Selection.whole(plan(
                                Operations.create(small.site),
                                Operations.create(small.other),
                                Operations.create(site(5, "davos", "Davos")))),
                        true,
                        true,
                        true));

        assertThat(result.failure()).get().extracting(AlembicException::kind).isEqualTo(ErrorKind.INTERRUPTED_APPLY);
        assertThat(result.report().applied()).hasSize(1);
        assertThat(result.report().failed()).hasSize(1);
        assertThat(result.report().blocked()).hasSize(1);
    }

    @Test
    void a_delete_that_fails_keeps_what_it_refers_to() {
        BackendId siteId = small.backend.put(RandomNetwork.SITE, small.site.attributes());
        BackendId otherId = small.backend.put(RandomNetwork.SITE, small.other.attributes());
        BackendId rackId =
                small.backend.put(RandomNetwork.RACK, small.rack.attributes().with("site", siteId.toValue()));
        Evidence seen =
                new Evidence(Optional.empty(), Optional.empty(), new TreeSet<>(List.of(small.site.uid())), true);
        small.backend.breakAt(0, Fault.REFUSED);
        ApplyResult result = apply(planOf(List.of(
                new PlannedOperation(Operations.delete(small.rack, Optional.of(rackId)), seen),
                PlannedOperation.of(Operations.delete(small.site, Optional.of(siteId))),
                PlannedOperation.of(Operations.delete(small.other, Optional.of(otherId))))));

        assertThat(result.report().failed())
                .extracting(failed -> failed.operation().uid())
                .containsExactly(small.rack.uid());
        assertThat(result.report().blocked())
                .extracting(blocked -> blocked.operation().uid(), BlockedOperation::by)
                .containsExactly(tuple(small.site.uid(), List.of(small.rack.uid())));
        assertThat(small.backend.of(RandomNetwork.SITE)).containsOnlyKeys(siteId);
        assertThat(result.failure()).get().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.BACKEND);
            assertThat(failure)
                    .hasMessageContaining("the same command leaves alone what is done")
                    .hasMessageEndingWith("plan again");
        });
    }

    @Test
    void a_run_in_which_nothing_landed_exits_as_its_failure_and_leaves_no_journal() {
        small.backend.breakAt(0, Fault.REFUSED);
        ApplyResult result = apply(plan(Operations.create(small.site), Operations.create(small.rack)));

        assertThat(result.failure()).get().extracting(AlembicException::kind).isEqualTo(ErrorKind.BACKEND);
        assertThat(folder.resolve(".alembic")).isEmptyDirectory();
    }

    @Test
    void what_was_never_answered_leaves_a_journal_to_find_it_by() {
        small.backend.breakAt(0, Fault.TIMED_OUT);
        Plan plan = plan(Operations.create(small.site));
        assertThat(apply(plan).failure())
                .get()
                .extracting(AlembicException::kind)
                .isEqualTo(ErrorKind.INTERRUPTED_APPLY);
        assertThat(folder.resolve(".alembic")).isNotEmptyDirectory();
        small.backend.change(RandomNetwork.SITE, BackendId.of(1), "label", Value.of("normalized"));

        ApplyResult resumed = apply(plan);

        assertThat(resumed.report().applied()).singleElement().satisfies(applied -> {
            assertThat(applied.adopted()).isTrue();
            assertThat(applied.id()).contains(BackendId.of(1));
        });
        assertThat(small.backend.of(RandomNetwork.SITE)).hasSize(1);
        assertThat(small.notices).anyMatch(notice -> notice.contains("taken over"));
    }

    @Test
    void a_resumed_run_does_not_repeat_what_is_done_and_counts_it() {
        Plan plan = plan(Operations.create(small.site), Operations.create(small.other));
        small.backend.breakAt(1, Fault.GIVES_UP_BEFORE);
        apply(plan);
        small.backend.sent();
        ApplyResult resumed = apply(plan);

        assertThat(small.backend.sent()).extracting(Operation::uid).containsExactly(small.other.uid());
        assertThat(resumed.report().resumed()).extracting(AppliedOperation::uid).containsExactly(small.site.uid());
        assertThat(small.notices).anyMatch(notice -> notice.contains("1 operations are done"));
    }

    @Test
    void journals_of_other_plans_are_named_and_stay() {
        small.backend.breakAt(1, Fault.GIVES_UP_BEFORE);
        apply(plan(Operations.create(small.site), Operations.create(small.rack)));
        small.notices.clear();
        ApplyResult result = apply(plan(Operations.create(small.other)));

        assertThat(result.failure()).isEmpty();
        assertThat(small.notices)
                .singleElement()
                .asString()
                .contains("memory-", "1 of 2 creates and updates done", "apply that plan again");
        assertThat(folder.resolve(".alembic")).isNotEmptyDirectory();
    }

    @Test
    void a_run_is_resumed_once_and_never_replayed() {
        Plan plan = plan(Operations.create(small.site), Operations.create(small.other), Operations.create(small.rack));
        small.backend.breakAt(1, Fault.GIVES_UP_AFTER);
        apply(plan);
        apply(plan);
        assertThat(small.backend.sent())
                .filteredOn(sent -> sent.uid().equals(small.site.uid()))
                .hasSize(1);
        assertThat(folder.resolve(".alembic")).isEmptyDirectory();

        ApplyResult third = apply(plan);

        assertThat(small.backend.sent()).isEmpty();
        assertThat(third.report().resumed()).isEmpty();
        assertThat(third.report().unchanged()).hasSize(3);
        assertThat(small.backend.size()).isEqualTo(3);
    }

    @Test
    void what_was_done_and_is_gone_again_is_made_again() {
        Plan plan = plan(Operations.create(small.site), Operations.create(small.other));
        small.backend.breakAt(1, Fault.GIVES_UP_BEFORE);
        apply(plan);
        small.backend.remove(RandomNetwork.SITE, BackendId.of(1));

        assertThat(apply(plan).failure()).isEmpty();
        assertThat(small.backend.of(RandomNetwork.SITE)).hasSize(2);
    }

    @Test
    void the_journal_stays_until_the_state_is_saved() {
        small.session.fillDisk(true);
        Plan plan = plan(Operations.create(small.site));
        assertThat(apply(plan).failure())
                .get()
                .extracting(AlembicException::kind)
                .isEqualTo(ErrorKind.INTERRUPTED_APPLY);

        assertThat(apply(plan).failure()).isEmpty();
        assertThat(small.session.state().bindings().size()).isOne();
        assertThat(small.backend.size()).isOne();
        assertThat(folder.resolve(".alembic")).isEmptyDirectory();
    }

    @Test
    void stops_when_asked_with_what_landed_kept() {
        small.backend.meanwhile(() -> assertThat(small.stop.ask()).isTrue());
        ApplyResult result = apply(plan(Operations.create(small.site), Operations.create(small.other)));

        assertThat(result.failure()).get().extracting(AlembicException::kind).isEqualTo(ErrorKind.INTERRUPTED_APPLY);
        assertThat(result.report().applied()).hasSize(1);
        assertThat(result.report().blocked()).hasSize(1);
    }

    @Test
    void is_whole_when_it_was_asked_to_stop_while_the_last_operation_went_out() {
        small.backend.meanwhile(small.stop::ask);

        assertThat(apply(plan(Operations.create(small.site))).failure()).isEmpty();
        assertThat(folder.resolve(".alembic")).isEmptyDirectory();
    }

    @Test
    void writes_nothing_when_it_was_asked_to_stop_before() {
        assertThat(small.stop.ask()).isFalse();

        assertThatThrownBy(() -> apply(plan(Operations.create(small.site))))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        stopped -> assertThat(stopped.kind()).isEqualTo(ErrorKind.INTERRUPTED));
        assertThat(small.backend.size()).isZero();
    }

    private ApplyResult apply(Plan plan) {
        return small.apply(folder, plan);
    }
}
