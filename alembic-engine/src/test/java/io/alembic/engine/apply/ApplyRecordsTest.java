package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Progress;
import io.alembic.core.apply.AppliedOperation;
import io.alembic.core.identity.BackendId;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.engine.journal.FileJournalStore;
import io.alembic.engine.journal.JournalStore;
import io.alembic.engine.undo.UndoStore;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an apply writes down as it goes, and what becomes of it when that cannot be written. */
final class ApplyRecordsTest {

    private final MemoryBackend backend = new MemoryBackend(RandomNetwork.SCHEMA, 10);
    private final MemorySession session = new MemorySession();
    private final List<String> notices = new ArrayList<>();

    @TempDir
    private Path folder;

    private JournalStore journals = new FileJournalStore(Environment.of(Map.of()), Path.of("."));

    @BeforeEach
    void keep_journals_in_the_folder() {
        journals = new FileJournalStore(Environment.of(Map.of()), folder);
    }

    @Test
    void the_state_is_saved_as_the_apply_goes_but_not_for_every_batch() {
        assertThat(apply(creates(250)).failure()).isEmpty();

        assertThat(session.saves()).isEqualTo(3);
        assertThat(session.state().bindings().size()).isEqualTo(250);
    }

    @Test
    void a_delete_reaches_the_state_at_once() {
        BackendId first = backend.put(RandomNetwork.SITE, site(1).attributes());
        BackendId second = backend.put(RandomNetwork.SITE, site(2).attributes());
        session.bind(RandomNetwork.SITE, site(1).uid(), first);
        session.bind(RandomNetwork.SITE, site(2).uid(), second);
        Moments moments = new Moments();
        MemoryBackend slow = backend.inBatchesOf(1);
        slow.passThrough(moments);
        moments.dieAt(2);
        Plan plan = plan(List.of(
                Operations.delete(site(1), Optional.of(first)), Operations.delete(site(2), Optional.of(second))));
        try {
            apply(plan, slow, journals);
        } catch (Fault.Death died) {
            moments.revive();
        }

        assertThat(session.state().bindings().of(RandomNetwork.SITE)).containsOnlyKeys(site(2).uid());
    }

    @Test
    void a_full_disk_under_the_journal_stops_the_apply_and_loses_nothing() {
        ApplyResult stopped = apply(creates(30), backend, onDisk(new FullDisk(2)));

        assertThat(stopped.failure()).get().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.INTERRUPTED_APPLY);
            assertThat(failure).hasMessageContaining("no space left").hasMessageContaining("20 operations done");
            assertThat(failure.problems()).isEmpty();
        });
        assertThat(stopped.report().applied()).hasSize(20);
        assertThat(stopped.report().blocked()).hasSize(10);
        assertThat(session.state().bindings().size()).isEqualTo(20);

        ApplyResult resumed = apply(creates(30));

        assertThat(resumed.failure()).isEmpty();
        assertThat(resumed.report().applied()).hasSize(10);
        assertThat(backend.size()).isEqualTo(30);
        assertThat(folder.resolve(".alembic")).isEmptyDirectory();
    }

    @Test
    void what_could_be_written_down_nowhere_is_told_and_found_again() {
        session.fillDisk(true);
        ApplyResult stopped = apply(creates(30), backend, onDisk(new FullDisk(2)));

        assertThat(stopped.failure().orElseThrow().problems())
                .hasSize(10)
                .extracting(Problem::message)
                .allSatisfy(message -> assertThat(message).contains("is backend id ", "by its key"));
        assertThat(notices).anyMatch(notice -> notice.contains("no space left"));
        assertThat(session.state().bindings().size()).isZero();

        assertThat(apply(creates(30)).failure()).isEmpty();
        assertThat(backend.size()).isEqualTo(30);
        assertThat(session.state().bindings().size()).isEqualTo(30);
    }

    @Test
    void a_state_that_cannot_be_saved_on_the_way_stops_the_apply() {
        session.fillDisk(true);
        ApplyResult stopped = apply(creates(250));

        assertThat(stopped.failure()).get().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.INTERRUPTED_APPLY);
            assertThat(failure).hasMessageContaining("no space left").hasMessageContaining("100 operations done");
        });
        assertThat(session.state().bindings().size()).isEqualTo(100);

        ApplyResult resumed = apply(creates(250));

        assertThat(resumed.failure()).isEmpty();
        assertThat(resumed.report().resumed()).extracting(AppliedOperation::uid).hasSize(100);
        assertThat(backend.size()).isEqualTo(250);
    }

    @Test
    void a_journal_that_cannot_be_begun_leaves_the_backend_alone() {
        assertThat(failure(() -> apply(creates(3), backend, onDisk(new FullDisk(0)))))
                .hasMessageContaining("no space left");

        assertThat(backend.size()).isZero();
        assertThat(session.saves()).isZero();
    }

    private JournalStore onDisk(FullDisk disk) {
        return new HookedJournals(journals, disk, () -> {});
    }

    private static AlembicException failure(Runnable run) {
        try {
            run.run();
        } catch (AlembicException e) {
            return e;
        }
        throw new AssertionError("did not fail");
    }

    private ApplyResult apply(Plan plan) {
        return apply(plan, backend, journals);
    }

    private ApplyResult apply(Plan plan, MemoryBackend to, JournalStore store) {
        return new ApplyRunner(
                        to.backend(),
                        session,
                        store,
                        UndoStore.NOWHERE,
                        new StopSignal(),
                        Progress.SILENT,
                        notices::add)
                .run(new ApplyRequest(Selection.whole(plan), true, true, false));
    }

    private static Plan creates(int count) {
        return plan(IntStream.rangeClosed(1, count)
                .mapToObj(number -> Operations.create(site(number)))
                .toList());
    }

    private static Plan plan(List<Operation> operations) {
        return new Plan(
                RandomNetwork.SCHEMA,
                operations.stream().map(PlannedOperation::of).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static InventoryObject site(int number) {
        return ObjectBuilder.object("net.site", number)
                .key("name", "site" + number)
                .build();
    }
}
