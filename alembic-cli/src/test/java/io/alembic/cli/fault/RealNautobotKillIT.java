package io.alembic.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.fault.KillMoment.Course;
import io.alembic.core.inventory.Inventory;
import io.alembic.testkit.fault.FaultProxy;
import io.alembic.testkit.fault.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As {@link KillIT}, on a real server that holds nothing else, named by NAUTOBOT_URL and NAUTOBOT_TOKEN: the same network
 * is made, changed and removed until there were {@code alembic.faults.real.kills} kills.
 */
final class RealNautobotKillIT {

    private static final SampleNetwork NETWORK = new SampleNetwork(500);

    /** Of the second kind of a run on a server of this speed: its requests, more than some runs have. */
    private static final Course COURSE = new Course(30_000, 45, 16);

    private static final int MOST_KILLS_OF_AN_APPLY = 4;

    @TempDir
    private Path folder;

    private final Tally tally = new Tally();

    @Test
    void an_apply_that_is_killed_goes_on_and_every_object_exists_once() {
        int wanted = Integer.getInteger("alembic.faults.real.kills", 20);
        SplittableRandom dice = new SplittableRandom(Long.getLong("alembic.faults.seed", 1));
        Executioner executioner = new Executioner();
        try (FaultProxy proxy = FaultProxy.start(variable("NAUTOBOT_URL"), Faults.NONE, executioner)) {
            Workplace workplace = new Workplace(folder);
            workplace.connect(
                    "backend: nautobot\nurl: %s\ntoken: %s\n".formatted(proxy.url(), variable("NAUTOBOT_TOKEN")));
            HeldRows held = new NautobotRows(variable("NAUTOBOT_URL"), variable("NAUTOBOT_TOKEN"));
            while (tally.of("kills") < wanted) {
                for (Inventory goal : List.of(NETWORK.whole(), NETWORK.changed(), NETWORK.emptied())) {
                    reach(goal, workplace, executioner, dice, held);
                }
            }
        } finally {
            tally.print("kills of an apply of " + NETWORK.whole().objects().size() + " objects on a real Nautobot");
        }
    }

    private void reach(
            Inventory goal, Workplace workplace, Executioner executioner, SplittableRandom dice, HeldRows held) {
        executioner.expect(Optional.empty());
        workplace.declare(goal);
        workplace.require(Workplace.PLAN);
        KilledApply.Killed killed =
                new KilledApply(workplace, executioner).disturbed(dice, COURSE, MOST_KILLS_OF_AN_APPLY);
        executioner.expect(Optional.empty());
        Damage damage = Damage.of(workplace, goal, held);
        tally.add("kills", killed.kills().size());
        tally.add("resumes by a journal", killed.byJournal());
        tally.add(damage);
        assertThat(damage).matches(Damage::isNone, "has nothing wrong");
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not set: this suite needs a running Nautobot; see docs/nautobot.md"));
    }
}
