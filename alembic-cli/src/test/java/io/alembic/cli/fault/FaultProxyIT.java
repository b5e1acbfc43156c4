package io.alembic.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.testkit.fault.Fault;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plans and applies through a proxy that errs. {@code alembic.faults.runs} says how many seeds, {@code alembic.faults.seed}
 * names the first: a seed that fails is run alone with {@code -Dalembic.faults.runs=1 -Dalembic.faults.seed=N}.
 */
final class FaultProxyIT {

    @TempDir
    private Path folder;

    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final Tally tally = new Tally();

    @Test
    void every_object_exists_once_whatever_the_network_does() {
        List<String> failures = Seeds.OF_RUNS.each(8, this::run);

        faults.forEach((fault, count) -> tally.add("  " + fault, count));
        tally.print("runs through a network that errs");
        assertThat(failures).isEmpty();
    }

    private void run(long seed) {
        FaultyRun run = new FaultyRun(seed, Seeds.folder(folder, seed));
        Damage damage = run.run();
        synchronized (tally) {
            tally.add("runs", 1);
            tally.add("commands", run.attempts());
            tally.add("commands that failed and were run again", run.unsuccessful());
            tally.add(damage);
            run.faults().forEach((fault, count) -> {
                tally.add("faults", count);
                faults.merge(fault, count, Integer::sum);
            });
        }
        assertThat(damage).matches(Damage::isNone, "has nothing wrong");
    }
}
