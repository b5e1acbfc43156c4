package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.Plan;
import io.alembic.engine.journal.FileJournalStore;
import io.alembic.engine.plan.PlanInput;
import io.alembic.engine.plan.PlanOptions;
import io.alembic.engine.plan.PlanOutcome;
import io.alembic.engine.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whatever breaks, and wherever: the same plan applied again ends where an undisturbed apply would have. A fixed sample;
 * {@code -Dalembic.faults=100000} tries as many others.
 */
final class ApplyFaultTest {

    private Path folder = Path.of("");

    @BeforeTry
    void make_folder() throws IOException {
        folder = Files.createTempDirectory("apply-fault");
    }

    @AfterTry
    void remove_folder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 200, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
    void resuming_converges_and_creates_nothing_twice(
            @ForAll long seed,
            @ForAll Fault first,
            @ForAll @IntRange(max = 12) int firstAt,
            @ForAll Fault second,
            @ForAll @IntRange(max = 6) int secondAt,
            @ForAll boolean diskFull,
            @ForAll @IntRange(min = 1, max = 4) int batch) {
        RandomNetwork network = new RandomNetwork(seed);
        Inventory inventory = network.inventory();
        MemoryBackend backend = new MemoryBackend(RandomNetwork.SCHEMA, batch);
        network.fill(backend);
        MemorySession session = new MemorySession();
        PlanOutcome planned = plan(inventory, backend, session);
        session.bind(planned.bindings());

        backend.breakAt(firstAt, first);
        session.fillDisk(diskFull);
        apply(planned.plan(), backend, session);
        backend.breakAt(secondAt, second);
        apply(planned.plan(), backend, session);
        backend.breakAt(0, Fault.NONE);
        session.fillDisk(false);
        Optional<ApplyResult> last = apply(planned.plan(), backend, session);

        assertThat(last.flatMap(ApplyResult::failure)).isEmpty();
        assertThat(backend.size()).isEqualTo(inventory.objects().size());
        assertThat(plan(inventory, backend, session).plan().operations()).isEmpty();
        for (InventoryObject object : inventory.objects()) {
            assertThat(session.state().bindings().idOf(object.type(), object.uid()))
                    .get()
                    .satisfies(id -> assertThat(backend.of(object.type())).containsKey(id));
        }
        assertThat(folder.resolve(".alembic"))
                .satisfiesAnyOf(
                        none -> assertThat(none).doesNotExist(),
                        empty -> assertThat(empty).isEmptyDirectory());
    }

    @Test
    @EnabledIfSystemProperty(named = "alembic.faults", matches = "[0-9]+")
    void resuming_converges_in_many_more_cases() throws IOException {
        Random random = new Random();
        Fault[] faults = Fault.values();
        for (int i = Integer.getInteger("alembic.faults", 0); i > 0; i--) {
            make_folder();
            resuming_converges_and_creates_nothing_twice(
                    random.nextLong(),
                    faults[random.nextInt(faults.length)],
                    random.nextInt(13),
                    faults[random.nextInt(faults.length)],
                    random.nextInt(7),
                    random.nextBoolean(),
                    1 + random.nextInt(4));
            remove_folder();
        }
    }

    private Optional<ApplyResult> apply(Plan plan, MemoryBackend backend, MemorySession session) {
        ApplyRunner runner = new ApplyRunner(
                backend.backend(),
                session,
                new FileJournalStore(Environment.of(Map.of()), folder),
                new StopSignal(),
                Progress.SILENT,
                notice -> {});
        try {
            return Optional.of(runner.run(new ApplyRequest(Selection.whole(plan), true, true)));
        } catch (Fault.Death died) {
            return Optional.empty();
        }
    }

    private static PlanOutcome plan(Inventory inventory, MemoryBackend backend, MemorySession session) {
        Observation observation = backend.observe(new ObserveRequest(
                inventory.schema(),
                new TreeSet<TypeName>(),
                session.state().bindings(),
                new ReadScope.Everything(),
                Progress.SILENT));
        return Planner.plan(new PlanInput(
                inventory,
                uid -> Optional.empty(),
                Optional.of(observation),
                session.state().bindings(),
                new PlanOptions(true, true),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Effects.DRIVE),
                "test"));
    }
}
