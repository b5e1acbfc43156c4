package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Progress;
import io.alembic.core.apply.AppliedOperation;
import io.alembic.core.apply.BlockedOperation;
import io.alembic.core.apply.UnchangedOperation;
import io.alembic.core.identity.BackendId;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import io.alembic.engine.journal.FileJournalStore;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyRunnerTest {

    private static final SourcePosition DECLARED = new SourcePosition("inventory.yaml", 7, 3);

    private final MemoryBackend backend = new MemoryBackend(RandomNetwork.SCHEMA, 1);
    private final MemorySession session = new MemorySession();
    private final StopSignal stop = new StopSignal();
    private final List<String> notices = new ArrayList<>();
    private final InventoryObject site = site(1, "basel", "Basel");
    private final InventoryObject other = site(2, "chur", "Chur");
    private final InventoryObject rack = ObjectBuilder.object("net.rack", 3)
            .key("name", "A1")
            .with("site", site)
            .build();

    @TempDir
    private Path folder;

    private Path journals = Path.of("");

    @BeforeEach
    void name_the_journals() {
        journals = folder.resolve(".alembic");
    }

    @Test
    void binds_what_it_made_and_leaves_no_journal() {
        ApplyResult result = apply(plan(Operations.create(rack), Operations.create(site)));

        assertThat(result.failure()).isEmpty();
        assertThat(result.report().applied()).extracting(AppliedOperation::uid).containsExactly(site.uid(), rack.uid());
        assertThat(session.state().bindings().size()).isEqualTo(2);
        assertThat(journals).isEmptyDirectory();
    }

    @Test
    void the_same_plan_again_sends_nothing_and_keeps_the_bindings() {
        Plan plan = plan(Operations.create(site), Operations.create(rack));
        apply(plan);
        backend.sent();
        ApplyResult again = apply(plan);

        assertThat(backend.sent()).isEmpty();
        assertThat(again.report().applied()).isEmpty();
        assertThat(again.report().unchanged())
                .extracting(UnchangedOperation::id)
                .containsExactly(Optional.of(BackendId.of(1)), Optional.of(BackendId.of(2)));
    }

    @Test
    void what_somebody_already_made_so_is_bound_and_not_made_again() {
        BackendId id = backend.put(RandomNetwork.SITE, site.attributes());
        ApplyResult result = apply(plan(Operations.create(site)));

        assertThat(result.report().unchanged()).hasSize(1);
        assertThat(session.state().bindings().idOf(RandomNetwork.SITE, site.uid()))
                .contains(id);
    }

    @Test
    void an_update_that_is_no_longer_needed_is_not_sent() {
        BackendId id = backend.put(RandomNetwork.SITE, site.attributes());
        ApplyResult result = apply(plan(update(site, "Old", id), Operations.create(other)));

        assertThat(backend.sent()).extracting(Operation::uid).containsExactly(other.uid());
        assertThat(result.report().unchanged()).hasSize(1);
    }

    @Test
    void a_field_that_changed_since_is_told_with_both_values_and_its_place() {
        BackendId id = backend.put(RandomNetwork.SITE, site.attributes().with("label", Value.of("Third")));

        assertThat(stale(plan(update(site, "Old", id))))
                .singleElement()
                .asString()
                .startsWith("inventory.yaml:7:3")
                .contains("net.site {\"name\":\"basel\"}", "label", "\"Old\"", "\"Basel\"", "\"Third\"");
    }

    @Test
    void a_field_that_was_right_and_is_no_more_makes_the_plan_stale() {
        BackendId parent = backend.put(RandomNetwork.SITE, other.attributes());
        BackendId id = backend.put(
                RandomNetwork.SITE,
                site.attributes().with("label", Value.of("Old")).with("parent", parent.toValue()));
        InventoryObject whole = site.withAttributes(site.attributes().with("parent", Value.ofNull()));

        assertThat(stale(plan(update(whole, "Old", id))))
                .singleElement()
                .asString()
                .contains("parent");
    }

    @Test
    void an_object_that_vanished_or_appeared_makes_the_plan_stale() {
        backend.put(RandomNetwork.SITE, other.attributes().with("label", Value.of("by hand")));

        assertThat(stale(plan(update(site, "Old", BackendId.of(99)), Operations.create(other))))
                .extracting(Problem::message)
                .satisfiesExactlyInAnyOrder(
                        vanished -> assertThat(vanished).contains("basel", "no longer exists"),
                        appeared -> assertThat(appeared).contains("chur", "now does", "by hand"));
        assertThat(backend.size()).isOne();
    }

    @Test
    void the_check_can_be_left_out() {
        backend.put(RandomNetwork.SITE, other.attributes().with("label", Value.of("by hand")));
        ApplyResult result =
                runner().run(new ApplyRequest(Selection.whole(plan(Operations.create(other))), false, false, false));

        assertThat(result.failure()).isEmpty();
        assertThat(backend.size()).isEqualTo(2);
    }

    @Test
    void a_delete_of_something_gone_is_done_already() {
        ApplyResult result = apply(plan(Operations.delete(site, Optional.of(BackendId.of(5)))));

        assertThat(result.report().unchanged()).hasSize(1);
        assertThat(backend.sent()).isEmpty();
    }

    @Test
    void a_delete_does_not_take_another_object_than_was_planned() {
        BackendId renamed = backend.put(RandomNetwork.SITE, other.attributes());
        assertThat(stale(plan(Operations.delete(site, Optional.of(renamed)))))
                .singleElement()
                .asString()
                .contains("chur");

        Plan declaredNow =
                plan(Operations.create(other), Operations.delete(site(9, "chur", "Chur"), Optional.of(renamed)));
        assertThat(stale(declaredNow))
                .singleElement()
                .asString()
                .contains(other.uid().toString());
    }

    @Test
    void deletes_need_to_be_allowed() {
        BackendId id = backend.put(RandomNetwork.SITE, site.attributes());
        Plan plan = plan(Operations.delete(site, Optional.of(id)));

        assertThatThrownBy(() -> runner().run(new ApplyRequest(Selection.whole(plan), false, true, false)))
                .hasMessageContaining("--allow-delete");
        assertThat(backend.size()).isOne();
    }

    @Test
    void a_failure_stops_only_what_depends_on_it() {
        backend.breakAt(0, Fault.REFUSED);
        ApplyResult result = apply(plan(Operations.create(site), Operations.create(other), Operations.create(rack)));

        assertThat(result.failure()).get().extracting(AlembicException::kind).isEqualTo(ErrorKind.INTERRUPTED_APPLY);
        assertThat(result.report().applied()).extracting(AppliedOperation::uid).containsExactly(other.uid());
        assertThat(result.report().failed()).singleElement().satisfies(failed -> {
            assertThat(failed.error()).isEqualTo("refused");
            assertThat(failed.source()).contains(DECLARED);
        });
        assertThat(result.report().blocked())
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.by()).containsExactly(site.uid()));
        assertThat(session.state().bindings().size()).isOne();
        assertThat(journals).isNotEmptyDirectory();
    }

    @Test
    void a_failure_stops_everything_when_that_is_asked_for() {
        backend.breakAt(1, Fault.REFUSED);
        ApplyResult result = runner().run(new ApplyRequest(
                Selection.whole(plan(
                        Operations.create(site),
                        Operations.create(other),
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
        BackendId siteId = backend.put(RandomNetwork.SITE, site.attributes());
        BackendId otherId = backend.put(RandomNetwork.SITE, other.attributes());
        BackendId rackId = backend.put(RandomNetwork.RACK, rack.attributes().with("site", siteId.toValue()));
        Evidence seen = new Evidence(
                Optional.empty(), Optional.empty(), new TreeSet<>(List.of(site.uid())), true);
        backend.breakAt(0, Fault.REFUSED);
        ApplyResult result = apply(new Plan(
                RandomNetwork.SCHEMA,
                List.of(
                        new PlannedOperation(Operations.delete(rack, Optional.of(rackId)), seen),
                        PlannedOperation.of(Operations.delete(site, Optional.of(siteId))),
                        PlannedOperation.of(Operations.delete(other, Optional.of(otherId)))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        assertThat(result.report().failed())
                .extracting(failed -> failed.operation().uid())
                .containsExactly(rack.uid());
        assertThat(result.report().blocked())
                .extracting(blocked -> blocked.operation().uid(), BlockedOperation::by)
                .containsExactly(tuple(site.uid(), List.of(rack.uid())));
        assertThat(backend.of(RandomNetwork.SITE)).containsOnlyKeys(siteId);
        assertThat(result.failure()).get().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.BACKEND);
            assertThat(failure).hasMessageContaining("the same command leaves alone what is done");
        });
    }

    @Test
    void a_run_in_which_nothing_landed_exits_as_its_failure_and_leaves_no_journal() {
        backend.breakAt(0, Fault.REFUSED);
        ApplyResult result = apply(plan(Operations.create(site), Operations.create(rack)));

        assertThat(result.failure()).get().extracting(AlembicException::kind).isEqualTo(ErrorKind.BACKEND);
        assertThat(journals).isEmptyDirectory();
    }

    @Test
    void what_was_never_answered_leaves_a_journal_to_find_it_by() {
        backend.breakAt(0, Fault.TIMED_OUT);
        Plan plan = plan(Operations.create(site));
        assertThat(apply(plan).failure())
                .get()
                .extracting(AlembicException::kind)
                .isEqualTo(ErrorKind.INTERRUPTED_APPLY);
        assertThat(journals).isNotEmptyDirectory();
        backend.change(RandomNetwork.SITE, BackendId.of(1), "label", Value.of("normalized"));

        ApplyResult resumed = apply(plan);

        assertThat(resumed.report().applied()).singleElement().satisfies(applied -> {
            assertThat(applied.adopted()).isTrue();
            assertThat(applied.id()).contains(BackendId.of(1));
        });
        assertThat(backend.of(RandomNetwork.SITE)).hasSize(1);
        assertThat(notices).anyMatch(notice -> notice.contains("taken over"));
    }

    @Test
    void a_resumed_run_does_not_repeat_what_is_done_and_counts_it() {
        Plan plan = plan(Operations.create(site), Operations.create(other));
        backend.breakAt(1, Fault.GIVES_UP_BEFORE);
        apply(plan);
        backend.sent();
        ApplyResult resumed = apply(plan);

        assertThat(backend.sent()).extracting(Operation::uid).containsExactly(other.uid());
        assertThat(resumed.report().resumed()).extracting(AppliedOperation::uid).containsExactly(site.uid());
        assertThat(notices).anyMatch(notice -> notice.contains("1 operations are done"));
    }

    @Test
    void journals_of_other_plans_are_named_and_stay() {
        backend.breakAt(1, Fault.GIVES_UP_BEFORE);
        apply(plan(Operations.create(site), Operations.create(rack)));
        notices.clear();
        ApplyResult result = apply(plan(Operations.create(other)));

        assertThat(result.failure()).isEmpty();
        assertThat(notices)
                .singleElement()
                .asString()
                .contains("memory-", "1 of 2 creates and updates done", "apply that plan again");
        assertThat(journals).isNotEmptyDirectory();
    }

    @Test
    void a_run_is_resumed_once_and_never_replayed() {
        Plan plan = plan(Operations.create(site), Operations.create(other), Operations.create(rack));
        backend.breakAt(1, Fault.GIVES_UP_AFTER);
        apply(plan);
        apply(plan);
        assertThat(backend.sent())
                .filteredOn(sent -> sent.uid().equals(site.uid()))
                .hasSize(1);
        assertThat(journals).isEmptyDirectory();

        ApplyResult third = apply(plan);

        assertThat(backend.sent()).isEmpty();
        assertThat(third.report().resumed()).isEmpty();
        assertThat(third.report().unchanged()).hasSize(3);
        assertThat(backend.size()).isEqualTo(3);
    }

    @Test
    void what_was_done_and_is_gone_again_is_made_again() {
        Plan plan = plan(Operations.create(site), Operations.create(other));
        backend.breakAt(1, Fault.GIVES_UP_BEFORE);
        apply(plan);
        backend.remove(RandomNetwork.SITE, BackendId.of(1));

        assertThat(apply(plan).failure()).isEmpty();
        assertThat(backend.of(RandomNetwork.SITE)).hasSize(2);
    }

    @Test
    void the_journal_stays_until_the_state_is_saved() {
        session.fillDisk(true);
        Plan plan = plan(Operations.create(site));
        assertThat(apply(plan).failure())
                .get()
                .extracting(AlembicException::kind)
                .isEqualTo(ErrorKind.INTERRUPTED_APPLY);

        assertThat(apply(plan).failure()).isEmpty();
        assertThat(session.state().bindings().size()).isOne();
        assertThat(backend.size()).isOne();
        assertThat(journals).isEmptyDirectory();
    }

    @Test
    void stops_when_asked_with_what_landed_kept() {
        backend.meanwhile(() -> assertThat(stop.ask()).isTrue());
        ApplyResult result = apply(plan(Operations.create(site), Operations.create(other)));

        assertThat(result.failure()).get().extracting(AlembicException::kind).isEqualTo(ErrorKind.INTERRUPTED_APPLY);
        assertThat(result.report().applied()).hasSize(1);
        assertThat(result.report().blocked()).hasSize(1);
    }

    @Test
    void is_whole_when_it_was_asked_to_stop_while_the_last_operation_went_out() {
        backend.meanwhile(stop::ask);

        assertThat(apply(plan(Operations.create(site))).failure()).isEmpty();
        assertThat(journals).isEmptyDirectory();
    }

    @Test
    void writes_nothing_when_it_was_asked_to_stop_before() {
        assertThat(stop.ask()).isFalse();

        assertThatThrownBy(() -> apply(plan(Operations.create(site))))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        stopped -> assertThat(stopped.kind()).isEqualTo(ErrorKind.INTERRUPTED));
        assertThat(backend.size()).isZero();
    }

    private ApplyResult apply(Plan plan) {
        return runner().run(new ApplyRequest(Selection.whole(plan), true, true, false));
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

    private ApplyRunner runner() {
        return new ApplyRunner(
                backend.backend(),
                session,
                new FileJournalStore(Environment.of(Map.of()), folder),
                stop,
                Progress.SILENT,
                notices::add);
    }

    private static Operation update(InventoryObject object, String was, BackendId id) {
        Value to = object.attributes().getOrNull("label");
        return new Operation.Update(object, List.of(new FieldChange("label", Value.of(was), to)), Optional.of(id));
    }

    private static InventoryObject site(int number, String name, String label) {
        return ObjectBuilder.object("net.site", number)
                .key("name", name)
                .with("label", label)
                .build();
    }

    private static Plan plan(Operation... operations) {
        Evidence evidence = new Evidence(Optional.of(DECLARED), Optional.empty(), new TreeSet<>(), false);
        return new Plan(
                RandomNetwork.SCHEMA,
                List.of(operations).stream()
                        .map(operation -> new PlannedOperation(operation, evidence))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
