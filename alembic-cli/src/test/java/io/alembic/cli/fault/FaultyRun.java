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
import io.alembic.testkit.nautobot.NautobotStub;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Damage run() {
        SampleNetwork network = new SampleNetwork(28 + (int) (seed % 3) * 14);
        try (NautobotStub stub = server()) {
            SeededFaults faulty = new SeededFaults(seed, kinds(), 0);
            try (FaultProxy proxy = FaultProxy.start(stub.url(), faulty, Passing.UNSEEN)) {
                for (Inventory inventory : List.of(network.whole(), network.changed())) {
                    workplace.declare(inventory);
                    workplace.connect(undisturbed(stub));
                    workplace.require(Workplace.PLAN); // makes the state, which plans tell
                    workplace.require(Workplace.PLAN);
                    MapValue planned = plan();
                    workplace.connect(disturbed(proxy));
                    untilItSucceeds(Workplace.PLAN, faulty);
                    assertThat(plan()).as("a plan made through faults").isEqualTo(planned);
                    untilItSucceeds(Workplace.APPLY, faulty);
                }
                faults = faulty.counts();
            }
            workplace.connect(undisturbed(stub));
            return Damage.of(workplace, network.changed(), new HeldRows(stub.url(), NautobotStub.TOKEN));
        }
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

    /** Servers with and without rules about keys, and with and without ids that clients may choose. */
    private NautobotStub server() {
        NautobotStub stub = NautobotStub.start();
        if (allowsTwins()) {
            stub.allowTwins();
        }
        if (choosesIds()) {
            stub.chooseIds();
        }
        return stub;
    }

    private boolean allowsTwins() {
        return seed % 2 == 1;
    }

    private boolean choosesIds() {
        return seed % 4 >= 2;
    }

    /** Where neither ids nor keys tell a repeated request from a new one, no client can do anything about it. */
    private Set<Fault> kinds() {
        Set<Fault> kinds = EnumSet.allOf(Fault.class);
        if (allowsTwins() && choosesIds()) {
            kinds.remove(Fault.DELIVERED_TWICE);
        }
        return kinds;
    }

    private String undisturbed(NautobotStub stub) {
        return "backend: nautobot\nurl: %s\ntoken: %s\ninstance: faulty\n".formatted(stub.url(), NautobotStub.TOKEN);
    }

    private String disturbed(FaultProxy proxy) {
        return "backend: nautobot\nurl: %s\ntoken: %s\ninstance: faulty\nretries: %d\ntimeout_seconds: 1\n"
                .formatted(proxy.url(), NautobotStub.TOKEN, seed % 3);
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
