package io.alembic.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.concurrent.StateHome;
import io.alembic.core.identity.TypeName;
import io.alembic.testkit.nautobot.NautobotStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two applies of one plan as processes of their own. */
final class TwoAppliesIT {

    private static final int MAKERS = 50;
    private static final TypeName MAKER = new TypeName("dcim.manufacturer");

    private final NautobotStub server = NautobotStub.start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop_the_server() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void one_does_not_wait_and_is_told_and_one_waits_and_finds_everything_done(StateHome.Kind kind) throws IOException {
        Files.writeString(folder.resolve("inventory.yaml"), inventory());
        StateHome home = kind.in(folder);
        RunningProgram plan = start(home, "plan", "-f", "inventory.yaml", "-o", "plan.json");
        assertThat(plan.exit()).as(plan.errors()).isZero();
        AtomicBoolean writing = new AtomicBoolean();
        CompletableFuture<RunningProgram> refused = new CompletableFuture<>();
        CompletableFuture<RunningProgram> waiting = new CompletableFuture<>();
        server.allowTwins();
        server.beforeWrites(() -> {
            if (writing.compareAndSet(false, true)) {
                refused.complete(start(home, "apply", "-p", "plan.json"));
                waiting.complete(start(home, "apply", "-p", "plan.json", "--lock-timeout", "60s"));
                refused.join().awaitEnd();
                waiting.join().awaitTold("waiting up to 60s");
            }
        });

        RunningProgram first = start(home, "apply", "-p", "plan.json");

        assertThat(first.exit()).as(first.errors()).isZero();
        assertThat(refused.join().exit()).isEqualTo(1);
        assertThat(refused.join().errors())
                .contains("another run holds the")
                .containsPattern("\"alembic apply\", process " + first.pid() + " on \\S+, since 20\\S+Z");
        assertThat(waiting.join().exit()).as(waiting.join().errors()).isZero();
        assertThat(waiting.join().output()).contains("applied 0 operations");
        assertThat(server.ids(MAKER.name())).hasSize(MAKERS);
        assertThat(home.bindings().of(MAKER).values())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(server.ids(MAKER.name()));
    }

    private RunningProgram start(StateHome home, String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--backend", "nautobot"))
                .toArray(String[]::new);
        return RunningProgram.start(
                folder,
                home.variables(Map.of("NAUTOBOT_URL", server.url(), "NAUTOBOT_TOKEN", NautobotStub.TOKEN)),
                all);
    }

    private static String inventory() {
        return """
                schema:
                  types:
                    dcim.manufacturer:
                      key: { name: { type: string } }
                      fields: { name: { type: string } }
                objects:
                """
                + IntStream.range(0, MAKERS)
                        .mapToObj(number ->
                                "  - { uid: 6a1d7c1e-0b6a-4a53-9a4e-%012d, type: dcim.manufacturer, key: { name: M%d }, attrs: { name: M%d } }\n"
                                        .formatted(number, number, number))
                        .collect(Collectors.joining());
    }
}
