package io.alembic.cli.nautobot;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.ProgramInProcess;
import io.alembic.testkit.nautobot.NautobotStub;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import io.alembic.testkit.scenario.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Nautobot that holds a small network, imported whole. */
final class NautobotWholeImportTest {

    private static final Path NETWORK = Path.of(
            System.getProperty("alembic.root"), "alembic-cli", "src", "test", "resources", "nautobot", "network.yaml");

    private final NautobotStub server = NautobotStub.start();

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        succeeds("plan -f " + NETWORK + " --backend nautobot -o plan.json", "filled");
        succeeds("apply -p plan.json --backend nautobot", "filled");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_plan_right_after_is_empty_without_state_and_with_it() {
        succeeds("import --backend nautobot --all -o net", "imported");
        succeeds("validate -f net/inventory.yaml", "imported");

        unchanged();
        unchanged();
    }

    @Test
    void types_refer_to_each_other_and_keys_are_what_the_server_keeps_unique() throws IOException {
        ProgramOutcome imported = succeeds("import --backend nautobot --all -o net", "imported");

        assertThat(Files.readString(folder.resolve("imported/net/inventory.yaml")))
                .contains("target: dcim.locationtype", "target: extras.status");
        assertThat(Files.readString(folder.resolve("imported/net/dcim.interface.yaml")))
                .containsPattern("key:\\n      device: .*\\n      name: ");
        assertThat(imported.output()).contains("dcim.cable: keyed by id").contains("left out extras.secret");
    }

    @Test
    void two_runs_give_the_same_bytes() throws IOException {
        succeeds("import --backend nautobot --all -o net", "imported");
        succeeds("import --backend nautobot --all -o net", "again");

        for (String file : new String[] {"inventory.yaml", "dcim.device.yaml", "dcim.cable.yaml"}) {
            assertThat(folder.resolve("again/net").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("imported/net").resolve(file));
        }
    }

    private void unchanged() {
        ProgramOutcome planned =
                run("plan -f net/inventory.yaml --backend nautobot -o plan.json --detailed-exitcode", "imported");
        assertThat(planned.exit()).as(planned.output() + planned.errors()).isZero();
    }

    private ProgramOutcome succeeds(String words, String run) {
        ProgramOutcome outcome = run(words, run);
        assertThat(outcome.exit()).as(words + "\n" + outcome.errors()).isZero();
        return outcome;
    }

    /** @param run the name of a folder with a state of its own */
    private ProgramOutcome run(String words, String run) {
        Path own = folder.resolve(run);
        own.toFile().mkdirs();
        return new ProgramInProcess()
                .run(new ProgramCall(
                        ShellWords.split(words),
                        own,
                        Map.of("NAUTOBOT_URL", server.url(), "NAUTOBOT_TOKEN", NautobotStub.TOKEN),
                        ""));
    }
}
