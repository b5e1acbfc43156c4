package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Progress;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Plan;
import io.alembic.engine.journal.FileJournalStore;
import io.alembic.engine.plan.PlanOutcome;
import io.alembic.engine.undo.UndoStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One random network with its backend, state and journals, and a plan that is applied until it is through. */
final class ApplyTrial {

    private final Path folder;
    private final Inventory inventory;
    private final MemoryBackend backend;
    private final MemorySession session = new MemorySession();
    private final Moments moments = new Moments();
    private final Plan plan;
    private boolean checks = true;

    /** @param folder empty; journals go there */
    ApplyTrial(long seed, int batch, Path folder) {
        this.folder = folder;
        RandomNetwork network = new RandomNetwork(seed);
        inventory = network.inventory();
        backend = new MemoryBackend(RandomNetwork.SCHEMA, batch);
        network.fill(backend);
        PlanOutcome planned = planned();
        session.bind(planned.bindings());
        plan = planned.plan();
        session.passThrough(moments);
        backend.passThrough(moments);
    }

    MemoryBackend backend() {
        return backend;
    }

    MemorySession session() {
        return session;
    }

    /** The runs to come do not look at the backend before they write. */
    void leaveOutTheCheck(boolean left) {
        checks = !left;
    }

    boolean hasJournal() {
        return !new FileJournalStore(Environment.of(Map.of()), folder)
                .all(MemoryBackend.IDENTITY)
                .isEmpty();
    }

    /** One run; empty when the process died of a {@link Fault} of the backend's. */
    Optional<ApplyResult> apply() {
        ApplyRunner runner = new ApplyRunner(
                backend.backend(),
                session,
                new HookedJournals(
                        new FileJournalStore(Environment.of(Map.of()), folder), moments::pass, moments::pass),
                UndoStore.NOWHERE,
                new StopSignal(),
                Progress.SILENT,
                notice -> {});
        try {
            return Optional.of(runner.run(new ApplyRequest(Selection.whole(plan), true, checks, false)));
        } catch (Fault.Death died) {
            return Optional.empty();
        }
    }

    /** One run of a process that dies at a moment; whether the run was long enough for that. */
    boolean applyDyingAt(int moment) {
        moments.dieAt(moment);
        apply();
        return moments.revive();
    }

    /** Applies once more, undisturbed: after that everything has to be as if nothing had ever happened. */
    void finish() {
        Optional<ApplyResult> last = apply();

        assertThat(last.flatMap(ApplyResult::failure)).isEmpty();
        assertThat(backend.size()).isEqualTo(inventory.objects().size());
        assertThat(session.state().bindings().size())
                .isEqualTo(inventory.objects().size());
        for (InventoryObject object : inventory.objects()) {
            assertThat(session.state().bindings().idOf(object.type(), object.uid()))
                    .get()
                    .satisfies(id -> assertThat(backend.of(object.type())).containsKey(id));
        }
        assertThat(planned().plan().operations()).isEmpty();
        assertThat(folder.resolve(".alembic"))
                .satisfiesAnyOf(
                        none -> assertThat(none).doesNotExist(),
                        empty -> assertThat(empty).isEmptyDirectory());
    }

    private PlanOutcome planned() {
        return PlannedAgainst.of(backend, inventory, session.state().bindings());
    }
}
