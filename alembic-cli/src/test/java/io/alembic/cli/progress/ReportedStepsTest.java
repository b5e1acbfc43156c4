package io.alembic.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Progress;
import io.alembic.cli.command.Dispatcher;
import io.alembic.cli.session.Interruption;
import io.alembic.cli.session.Invocation;
import io.alembic.cli.session.Session;
import io.alembic.cli.session.Settings;
import io.alembic.cli.session.StandardStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command tells what it is at, all the way. */
final class ReportedStepsTest {

    private static final String BACKEND = "--backend-config=backend.yaml";

    @TempDir
    private Path folder;

    private final Set<String> steps = new LinkedHashSet<>();

    @BeforeEach
    void declares_one_object() throws IOException {
        Files.writeString(folder.resolve("backend.yaml"), "backend: file\npath: held.json\n");
        Files.writeString(folder.resolve("inventory.yaml"), """
                schema:
                  types:
                    net.site:
                      key: { name: { type: string } }
                      fields: { name: { type: string } }
                objects:
                  - uid: 6b0c4f0e-6f0f-4a3e-9d0c-2f1f0a9b7c11
                    type: net.site
                    key: { name: Oslo }
                    attrs: { name: Oslo }
                """);
    }

    @Test
    void validate_reads_and_validates() {
        run("validate", "-f", "inventory.yaml");

        assertThat(steps).containsExactly("reading " + folder.resolve("inventory.yaml"), "validating 1 objects");
    }

    @Test
    void plan_reads_the_backend_plans_and_writes() {
        run("plan", "-f", "inventory.yaml", "-o", "plan.json", BACKEND);

        assertThat(steps)
                .containsSubsequence(
                        "validating 1 objects",
                        "comparing the schema",
                        "reading the backend",
                        "planning",
                        "writing plan.json");
    }

    @Test
    void apply_reads_looks_and_writes() {
        run("plan", "-f", "inventory.yaml", "-o", "plan.json", BACKEND);
        steps.clear();

        run("apply", "-p", "plan.json", BACKEND);

        assertThat(steps)
                .containsExactly(
                        "reading the plan",
                        "looking what changed since the plan",
                        "provisioning the schema",
                        "writing");
    }

    @Test
    void import_reads_the_backend_and_writes() throws IOException {
        Files.writeString(folder.resolve("held.json"), "{\"objects\": []}");

        run("import", "-f", "inventory.yaml", "-o", "imported.yaml", BACKEND);

        assertThat(steps).containsSubsequence("reading the backend", "writing imported.yaml");
    }

    @Test
    void nothing_is_told_to_those_who_want_it_quiet() {
        Session session = session(List.of("validate", "--quiet"));

        try (Reporter reporter = new Reporter(session)) {
            assertThat(reporter.progress()).isSameAs(Progress.SILENT);
        }
    }

    private void run(String... arguments) {
        Session session = session(List.of(arguments));
        try (Reporter reporter = new Reporter(session, (what, done, total) -> steps.add(what))) {
            assertThat(Dispatcher.run(session, reporter, session.invocation().arguments()))
                    .isZero();
        }
    }

    private Session session(List<String> arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Invocation invocation = new Invocation(
                arguments,
                folder,
                Map.of(),
                InputStream.nullInputStream(),
                nowhere,
                () -> false,
                nowhere,
                Set.of(StandardStream.ERROR),
                Clock.systemUTC(),
                new Interruption(interruption -> {}));
        return new Session(invocation, Settings.peek(arguments));
    }
}
