package io.alembic.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.document.model.StateCodec;
import io.alembic.testkit.nautobot.NautobotStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C at the packed program: signals reach a process, so nothing less than one will do. */
final class InterruptedApplyIT {

    private static final int EACH = 300;
    private static final String MANUFACTURER = "dcim.manufacturer";
    private static final String MODEL = "dcim.devicetype";
    private static final String[] PLAN = {
        "plan", "-f", "inventory.yaml", "--backend", "nautobot", "--detailed-exitcode", "-o", "plan.json"
    };
    private static final String[] APPLY = {"apply", "-p", "plan.json", "--backend", "nautobot", "-o", "report.json"};

    @TempDir
    private Path folder;

    private final NautobotStub server = NautobotStub.start();
    private final CompletableFuture<RunningProgram> started = new CompletableFuture<>();

    @BeforeEach
    void writes_an_inventory() throws IOException {
        RunningProgram.assumeInterruptible();
        StringBuilder text = new StringBuilder("""
                schema:
                  types:
                    dcim.manufacturer:
                      key: { name: { type: string } }
                      fields: { name: { type: string } }
                    dcim.devicetype:
                      key: { model: { type: string } }
                      fields:
                        model: { type: string }
                        manufacturer: { type: ref, target: dcim.manufacturer, required: true }
                objects:
                """);
        for (int i = 0; i < EACH; i++) {
            text.append("""
                      - { uid: %s, type: dcim.manufacturer, key: { name: maker %d }, attrs: { name: maker %d } }
                      - { uid: %s, type: dcim.devicetype, key: { model: model %d },
                          attrs: { model: model %d, manufacturer: %s } }
                    """.formatted(uid(i), i, i, uid(EACH + i), i, i, uid(i)));
        }
        Files.writeString(folder.resolve("inventory.yaml"), text);
    }

    @AfterEach
    void stops_the_server() {
        server.close();
    }

    @Test
    void an_interrupted_apply_lands_what_is_under_way_and_is_resumed_by_the_same_command() {
        assertThat(program(PLAN).exit()).isEqualTo(2);
        AtomicInteger writes = new AtomicInteger();
        server.beforeWrites(() -> {
            if (writes.incrementAndGet() == 2) {
                started.join().interrupt();
                started.join().awaitTold("stopping");
            }
        });

        RunningProgram apply = started(APPLY);

        assertThat(apply.exit()).as(apply.errors()).isEqualTo(75);
        assertThat(apply.errors())
                .contains("the same command goes on from here, by the journal ./.alembic/")
                .doesNotContain("\tat ");
        assertThat(held()).isStrictlyBetween(0, 2 * EACH);
        server.beforeWrites(() -> {});
        finishes();
    }

    @Test
    void a_second_interruption_ends_at_once_and_the_same_command_still_resumes() {
        assertThat(program(PLAN).exit()).isEqualTo(2);
        AtomicInteger writes = new AtomicInteger();
        server.beforeWrites(() -> {
            if (writes.incrementAndGet() == 3) {
                started.join().interrupt();
                started.join().awaitTold("stopping");
                started.join().interrupt();
                started.join().awaitEnd();
            }
        });

        RunningProgram apply = started(APPLY);

        assertThat(apply.exit()).as(apply.errors()).isEqualTo(130);
        assertThat(apply.errors()).doesNotContain("\tat ");
        server.beforeWrites(() -> {});
        finishes();
    }

    @Test
    void an_interrupted_plan_ends_at_once_and_leaves_nothing() throws IOException {
        interruptAtTheFirstRequest();

        RunningProgram plan = started(PLAN);

        assertThat(plan.exit()).as(plan.errors()).isEqualTo(130);
        assertThat(plan.output()).isEmpty();
        assertThat(plan.errors()).doesNotContain("\tat ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("inventory.yaml", ".alembic");
        }
    }

    @Test
    void an_apply_that_is_interrupted_before_it_writes_ends_at_once() throws IOException {
        assertThat(program(PLAN).exit()).isEqualTo(2);
        interruptAtTheFirstRequest();

        RunningProgram apply = started(APPLY);

        assertThat(apply.exit()).as(apply.errors()).isEqualTo(130);
        assertThat(apply.errors()).doesNotContain("\tat ");
        assertThat(held()).isZero();
        assertThat(folder.resolve("report.json")).doesNotExist();
        server.beforeRequests(() -> {});
        finishes();
    }

    /** The request is answered when nobody waits for the answer any more. */
    private void interruptAtTheFirstRequest() {
        server.beforeRequests(() -> {
            started.join().interrupt();
            started.join().awaitEnd();
        });
    }

    /** The same command again does the rest: every object is there once, and state knows them all. */
    private void finishes() {
        RunningProgram again = program(APPLY);

        assertThat(again.exit()).as(again.errors()).isZero();
        assertThat(server.ids(MANUFACTURER)).hasSize(EACH);
        assertThat(server.ids(MODEL)).hasSize(EACH);
        assertThat(statedIds())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(server.ids(MANUFACTURER).stream(), server.ids(MODEL).stream())
                                .toList());
        RunningProgram empty = program(PLAN);
        assertThat(empty.exit()).as(empty.output() + empty.errors()).isZero();
    }

    private List<String> statedIds() {
        try (Stream<Path> files = Files.list(folder.resolve(".alembic/state"))) {
            Path state = files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            Value document = Values.read(DocumentSource.of(state), DocumentFormat.JSON);
            return StateCodec.read(document, "state").bindings().byType().values().stream()
                    .flatMap(ids -> ids.values().stream())
                    .map(BackendId::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int held() {
        return server.ids(MANUFACTURER).size() + server.ids(MODEL).size();
    }

    /** A program that the server knows of. */
    private RunningProgram started(String... arguments) {
        RunningProgram program = program(arguments);
        started.complete(program);
        return program;
    }

    private RunningProgram program(String... arguments) {
        return RunningProgram.start(
                folder, Map.of("NAUTOBOT_URL", server.url(), "NAUTOBOT_TOKEN", NautobotStub.TOKEN), arguments);
    }

    private static String uid(int number) {
        return new UUID(0x1234_5678_9abc_4defL, 0x8000_0000_0000_0000L + number).toString();
    }
}
