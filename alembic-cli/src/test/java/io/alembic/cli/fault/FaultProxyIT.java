package io.alembic.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.testkit.fault.Fault;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plans and applies through a proxy that errs. {@code alembic.faults.runs} says how many seeds, and
 * {@code alembic.faults.rest.runs} how many on a REST API that nobody knows; {@code alembic.faults.seed} names the first: a
 * seed that fails is run alone with {@code -Dalembic.faults.runs=1 -Dalembic.faults.seed=N}.
 */
final class FaultProxyIT {

    @TempDir
    private Path folder;

    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final Tally tally = new Tally();

    @Test
    void every_object_exists_once_whatever_the_network_does() {
        List<String> failures = Seeds.OF_RUNS.each(8, seed -> run(seed, NautobotNetwork::new));

        print("runs through a network that errs");
        assertThat(failures).isEmpty();
    }

    @Test
    void every_object_exists_once_on_any_rest_api_whatever_the_network_does() {
        List<String> failures = Seeds.OF_REST_RUNS.each(8, seed -> run(seed, RestNetwork::new));

        print("runs to any REST API through a network that errs");
        assertThat(failures).isEmpty();
    }

    private void print(String title) {
        faults.forEach((fault, count) -> tally.add("  " + fault, count));
        tally.print(title);
    }

    private void run(long seed, LongFunction<ServedNetwork> networks) {
        FaultyRun run = new FaultyRun(seed, Seeds.folder(folder, seed));
        try (ServedNetwork network = networks.apply(seed)) {
            Damage damage = run.run(network);
            count(run, damage);
            assertThat(damage).matches(Damage::isNone, "has nothing wrong");
        }
    }

    private void count(FaultyRun run, Damage damage) {
        synchronized (tally) {
            tally.add("runs", 1);
            tally.add("commands", run.attempts());
            tally.add("commands that failed and were run again", run.unsuccessful());
            tally.add(damage);
            run.faults().forEach((fault, number) -> {
                tally.add("faults", number);
                faults.merge(fault, number, Integer::sum);
            });
        }
    }
}
