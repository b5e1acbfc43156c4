package io.alembic.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.fault.KillMoment.Course;
import io.alembic.core.inventory.Inventory;
import io.alembic.testkit.fault.FaultProxy;
import io.alembic.testkit.fault.Faults;
import io.alembic.testkit.nautobot.NautobotStub;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the installed program in the middle of an apply of 500 objects: one that makes them, one that changes, removes
 * and adds, one that removes all. {@code alembic.faults.kills} says how many seeds, {@code alembic.faults.seed} names the
 * first.
 */
final class KillIT {

    private static final SampleNetwork NETWORK = new SampleNetwork(500);
    private static final List<Inventory> LIFE = List.of(NETWORK.whole(), NETWORK.changed(), NETWORK.emptied());
    private static final int TRIES = 6;

    @TempDir
    private Path folder;

    private final Map<Integer, Course> courses = new ConcurrentHashMap<>();
    private final Tally tally = new Tally();

    @Test
    void an_apply_that_is_killed_goes_on_and_every_object_exists_once() {
        for (int stage = 0; stage < LIFE.size(); stage++) {
            courses.put(stage, course(stage));
        }
        for (KilledApply.Stage each : KilledApply.Stage.values()) {
            tally.add("  killed while " + each, 0);
        }

        List<String> failures = Seeds.OF_KILLS.each(2, this::kill);

        tally.print("kills of an apply of " + NETWORK.whole().objects().size() + " objects");
        assertThat(failures).isEmpty();
        assertThat(tally.of("kills")).isGreaterThanOrEqualTo(Seeds.OF_KILLS.count());
    }

    private Course course(int stage) {
        try (Scene scene = new Scene(Seeds.folder(folder, -1 - stage), stage, 0)) {
            return scene.apply().undisturbed();
        }
    }

    /** Until a kill came before the end of its run. */
    private void kill(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        int stage = (int) (seed % LIFE.size());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Path place = Seeds.folder(folder, seed * TRIES + attempt);
            try (Scene scene = new Scene(place, stage, seed)) {
                KilledApply.Killed killed = scene.apply()
                        .disturbed(dice, courses.getOrDefault(stage, new Course(1, 1, 1)), 1 + dice.nextInt(2));
                Damage damage = scene.damage();
                count(killed, damage);
                assertThat(damage).matches(Damage::isNone, "has nothing wrong");
                if (!killed.kills().isEmpty()) {
                    return;
                }
            }
        }
    }

    private void count(KilledApply.Killed killed, Damage damage) {
        killed.kills().forEach(each -> {
            tally.add("kills", 1);
            tally.add("  killed while " + each, 1);
        });
        tally.add("resumes", killed.kills().size());
        tally.add("  by a journal", killed.byJournal());
        tally.add("runs over before their moment", killed.kills().isEmpty() ? 1 : 0);
        tally.add(damage);
    }

    /** A server and a folder in which everything before a stage of the network's life was done. */
    private static final class Scene implements AutoCloseable {
        private final NautobotStub stub = NautobotStub.start();
        private final Executioner executioner = new Executioner();
        private final FaultProxy proxy = FaultProxy.start(stub.url(), Faults.NONE, executioner);
        private final Workplace workplace;
        private final Inventory goal;

        Scene(Path folder, int stage, long seed) {
            workplace = new Workplace(folder);
            goal = LIFE.get(stage);
            workplace.connect("backend: nautobot\nurl: %s\ntoken: %s\n".formatted(proxy.url(), NautobotStub.TOKEN));
            if (seed % 2 == 1) {
                stub.allowTwins();
            }
            if (seed % 4 >= 2) {
                stub.chooseIds();
            }
            for (int before = 0; before < stage; before++) {
                workplace.declare(LIFE.get(before));
                workplace.require(Workplace.PLAN);
                workplace.require(Workplace.APPLY);
            }
            workplace.declare(goal);
            workplace.require(Workplace.PLAN);
        }

        KilledApply apply() {
            return new KilledApply(workplace, executioner);
        }

        Damage damage() {
            executioner.expect(java.util.Optional.empty());
            return Damage.of(workplace, goal, new NautobotRows(stub.url(), NautobotStub.TOKEN));
        }

        @Override
        public void close() {
            proxy.close();
            stub.close();
        }
    }
}
