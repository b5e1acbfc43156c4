package io.alembic.cli.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.ProgramInProcess;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.nautobot.NautobotStub;
import io.alembic.testkit.postgres.EmbeddedDatabase;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans in one folder and applies in another, as jobs of a pipeline do, with all that they may know of one another. */
final class RunnersWithoutMemoryTest {

    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.shared();
    private static final Pattern BOUND = Pattern.compile("\"backend_id\": ?\"?([^\",}]+)");
    private static final String NO_MEMORY = "warning: there is no state at ";
    private static final String SCHEMA = """
            schema:
              types:
                dcim.manufacturer:
                  key: { name: { type: string } }
                  fields: { name: { type: string }, description: { type: string } }
                dcim.devicetype:
                  key: { manufacturer: { type: ref, target: dcim.manufacturer }, model: { type: string } }
                  fields:
                    manufacturer: { type: ref, target: dcim.manufacturer }
                    model: { type: string }
                    u_height: { type: int }
            objects:
            """;
    private static final String BEFORE =
            maker(1, "Acme") + maker(2, "Bolt") + model(4, 1, "A1", 1) + model(5, 2, "B1", 1);

    private final NautobotStub server = NautobotStub.start();
    private final String database = SERVER.newDatabase();
    private RunnerMemory memory = RunnerMemory.NONE;

    @TempDir
    private Path jobs;

    @BeforeEach
    void ids_are_the_servers_own() {
        server.chooseIds();
    }

    @AfterEach
    void stop_the_server() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_of_one_folder_is_applied_in_another_on_a_file(RunnerMemory known) throws IOException {
        memory = known;
        connectAll("backend: file\npath: " + jobs.resolve("network.json") + "\ninstance: demo\n");

        converge();
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_of_one_folder_is_applied_in_another_on_nautobot(RunnerMemory known) throws IOException {
        memory = known;
        connectAll(nautobot());

        converge();

        assertThat(server.ids("dcim.manufacturer")).hasSize(3);
        assertThat(server.ids("dcim.devicetype")).hasSize(3);
        Stream<String> held =
                Stream.concat(server.ids("dcim.manufacturer").stream(), server.ids("dcim.devicetype").stream());
        assertThat(boundIds(job("next"))).isEqualTo(held.collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What comes back refers to a maker that was left alone, and to one that was renamed. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void the_way_back_is_planned_in_one_folder_and_applied_in_another(RunnerMemory known) throws IOException {
        memory = known;
        connectAll(nautobot());
        start();
        declare(job("first"), maker(1, "Acme") + maker(2, "Bolt & Sons") + maker(3, "Cora"));
        require("first", "plan", "-f", "inventory.yaml", "--allow-delete", "-o", "plan.json");
        require("first", "apply", "-p", "plan.json", "--allow-delete");
        require("first", "undo", "-o", "undo.json");
        Files.copy(job("first").resolve("undo.json"), job("applying").resolve("undo.json"));
        if (memory == RunnerMemory.ARTIFACT) {
            carry("first", "applying");
        }

        ProgramOutcome undone = run(job("applying"), "apply", "-p", "undo.json", "--allow-delete");

        assertThat(undone.exit()).as(undone.output() + undone.errors()).isZero();
        if (memory.isMissing()) {
            assertThat(undone.errors()).contains(NO_MEMORY, "one that bound 3 objects", "1 that these refer to");
        } else {
            assertThat(undone.errors()).doesNotContain("warning:");
        }
        nextPlanIsEmpty(BEFORE);
    }

    @Test
    void what_is_missing_is_said_before_anything_is_written_and_ids_that_moved_are_refused() throws IOException {
        memory = RunnerMemory.LOST;
        connectAll(nautobot());
        start();
        planned(BEFORE + model(6, 1, "A2", 1));
        String acme = boundTo(job("first"), 1);
        server.beforeWrites(() -> {
            throw new AssertionError("something is written");
        });
        server.hold("dcim.manufacturer", MapValue.of("id", Value.of(acme)).with("name", Value.of("Acme Ltd")));

        ProgramOutcome refused = run(job("applying"), "apply", "-p", "plan.json");

        assertThat(refused.exit()).as(refused.errors()).isEqualTo(65);
        assertThat(refused.errors())
                .contains(NO_MEMORY, "bound 4 objects", "docs/ci.md")
                .contains("it was backend id " + acme + " when planned, whose key is {\"name\":\"Acme Ltd\"} now");
        assertThat(server.ids("dcim.devicetype")).hasSize(2);
    }

    /** A maker renamed where that can be known, one changed, one new; a model gone, one new on what stays, one on what is new. */
    private void converge() throws IOException {
        start();
        String bolt = memory == RunnerMemory.NONE ? maker(2, "Bolt") : maker(2, "Bolt & Sons");
        String after = maker(1, "Acme")
                + bolt
                + maker(3, "Cora")
                + model(4, 1, "A1", 2)
                + model(6, 1, "A2", 1)
                + model(7, 3, "C1", 1);
        planned(after);

        ProgramOutcome applied = run(job("applying"), "apply", "-p", "plan.json", "--allow-delete");

        assertThat(applied.exit()).as(applied.output() + applied.errors()).isZero();
        if (memory.isMissing()) {
            assertThat(applied.errors()).contains(NO_MEMORY, "that these refer to", "looked for by their keys first");
        } else {
            assertThat(applied.errors()).doesNotContain("warning:");
        }
        nextPlanIsEmpty(after);
    }

    private void nextPlanIsEmpty(String objects) throws IOException {
        carry("applying", "next");
        declare(job("next"), objects);
        ProgramOutcome next = run(job("next"), "plan", "-f", "inventory.yaml", "--allow-delete", "-o", "plan.json");
        assertThat(next.output()).as(next.errors()).contains("no changes");
    }

    private void start() throws IOException {
        declare(job("first"), BEFORE);
        require("first", "plan", "-f", "inventory.yaml", "-o", "plan.json");
        require("first", "apply", "-p", "plan.json");
    }

    /** In a folder of its own, and carried to the one that applies. */
    private void planned(String objects) throws IOException {
        if (memory != RunnerMemory.NONE) {
            carry("first", "planning");
        }
        declare(job("planning"), objects);
        require("planning", "plan", "-f", "inventory.yaml", "--allow-delete", "-o", "plan.json");
        Files.copy(job("planning").resolve("plan.json"), job("applying").resolve("plan.json"));
        if (memory == RunnerMemory.ARTIFACT) {
            carry("planning", "applying");
        }
    }

    /** The state file, where there is one. */
    private void carry(String from, String to) throws IOException {
        Path states = job(from).resolve(".alembic/state");
        if (Files.isDirectory(states)) {
            Files.createDirectories(job(to).resolve(".alembic/state"));
            for (Path file : files(states)) {
                Files.copy(file, job(to).resolve(".alembic/state").resolve(file.getFileName()));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private void require(String job, String... arguments) {
        ProgramOutcome outcome = run(job(job), arguments);
        assertThat(outcome.exit()).as(outcome.output() + outcome.errors()).isZero();
    }

    private ProgramOutcome run(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--backend-config", jobs.resolve("backend.yaml").toString()));
        Map<String, String> variables = memory == RunnerMemory.DATABASE
                ? Map.of("ALEMBIC_STATE_BACKEND", "postgres", "ALEMBIC_STATE_POSTGRES_URL", SERVER.url(database))
                : Map.of();
        return new ProgramInProcess().run(new ProgramCall(all, folder, variables, ""));
    }

    private SortedSet<String> boundIds(Path folder) {
        return BOUND.matcher(run(folder, "state", "list", "--format", "json").output())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String boundTo(Path folder, int number) {
        String shown =
                run(folder, "state", "show", uid(number), "--format", "json").output();
        return BOUND.matcher(shown).results().findFirst().orElseThrow().group(1);
    }

    private String nautobot() {
        return "backend: nautobot\nurl: %s\ntoken: %s\ninstance: demo\n".formatted(server.url(), NautobotStub.TOKEN);
    }

    private void connectAll(String backend) throws IOException {
        Files.writeString(jobs.resolve("backend.yaml"), backend);
    }

    private static void declare(Path folder, String objects) throws IOException {
        Files.writeString(folder.resolve("inventory.yaml"), SCHEMA + objects);
    }

    private Path job(String name) {
        try {
            return Files.createDirectories(jobs.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String maker(int number, String name) {
        return "  - { uid: %s, type: dcim.manufacturer, key: { name: %s }, attrs: { name: %s } }\n"
                .formatted(uid(number), name, name);
    }

    private static String model(int number, int maker, String name, int height) {
        return """
                  - { uid: %s, type: dcim.devicetype, key: { manufacturer: %s, model: %s },
                      attrs: { manufacturer: %s, model: %s, u_height: %d } }
                """.formatted(uid(number), uid(maker), name, uid(maker), name, height);
    }

    private static String uid(int number) {
        return "6a1d7c1e-0b6a-4a53-9a4e-00000000000" + number;
    }
}
