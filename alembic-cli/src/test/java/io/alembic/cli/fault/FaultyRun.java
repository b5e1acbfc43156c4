package io.alembic.cli.fault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.inventory.Inventory;
import io.alembic.core.value.MapValue;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.testkit.fault.Fault;
import io.alembic.testkit.fault.FaultProxy;
import io.alembic.testkit.fault.Passing;
import io.alembic.testkit.fault.SeededFaults;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A network made and changed on a server behind a proxy that errs. Plan and apply are run again until they succeed, while
 * faults grow fewer.
 */
final class FaultyRun {

    private static final double FIRST_RATE = 0.2;
    private static final double DECAY = 0.7;
    private static final int ATTEMPTS_WITH_FAULTS = 8;
    private static final int MOST_ATTEMPTS = 12;

    private final long seed;
    private final Workplace workplace;
    private int attempts;
    private int unsuccessful;
    private Map<Fault, Integer> faults = Map.of();

    FaultyRun(long seed, Path folder) {
        this.seed = seed;
        this.workplace = new Workplace(requireNonNull(folder, "folder is null"));
    }

    /** Runs to the end, and tells what is wrong then. */
    Damage run(ServedNetwork network) {
        SeededFaults faulty = new SeededFaults(seed, network.faults(), 0);
        String undisturbed = network.connection(network.url());
        List<Inventory> declared = network.declared();
        try (FaultProxy proxy = FaultProxy.start(network.url(), faulty, Passing.UNSEEN)) {
            for (Inventory inventory : declared) {
                workplace.declare(inventory);
                workplace.connect(undisturbed);
                workplace.require(Workplace.PLAN); // makes the state, which plans tell
                workplace.require(Workplace.PLAN);
                MapValue planned = plan();
                workplace.connect(
                        network.connection(proxy.url()) + "retries: %d\ntimeout_seconds: 1\n".formatted(seed % 3));
                untilItSucceeds(Workplace.PLAN, faulty);
                assertThat(plan()).as("a plan made through faults").isEqualTo(planned);
                untilItSucceeds(Workplace.APPLY, faulty);
            }
            faults = faulty.counts();
        }
        workplace.connect(undisturbed);
        return Damage.of(workplace, declared.get(declared.size() - 1), network.held());
    }

    /** The plan, but for the preview of the schema: where that cannot be had, the plan is made without. */
    private MapValue plan() {
        return Values.read(DocumentSource.of(workplace.folder().resolve("plan.json")), DocumentFormat.JSON)
                .asMap()
                .orElseThrow()
                .without("schema_preview");
    }

    private void untilItSucceeds(List<String> command, SeededFaults faulty) {
        StringBuilder told = new StringBuilder();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            faulty.become(attempt < ATTEMPTS_WITH_FAULTS ? FIRST_RATE * Math.pow(DECAY, attempt) : 0);
            attempts++;
            ProgramOutcome outcome = workplace.run(command);
            if (outcome.exit() == 0) {
                return;
            }
            unsuccessful++;
            told.append("\nexit ").append(outcome.exit()).append(": ").append(outcome.errors());
        }
        throw new AssertionError(command.get(0) + " never succeeds:" + told);
    }

    int attempts() {
        return attempts;
    }

    /** How many of the attempts ended in failure. */
    int unsuccessful() {
        return unsuccessful;
    }

    Map<Fault, Integer> faults() {
        return faults;
    }
}
