package io.alembic.cli.peeringdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.ProgramInProcess;
import io.alembic.testkit.peeringdb.PeeringDbStub;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import io.alembic.testkit.scenario.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of docs/peeringdb.md as far as it meets PeeringDB. */
final class PeeringDbTest {

    private static final Path EXAMPLE = Path.of(System.getProperty("alembic.root", ".."), "examples", "peeringdb");

    private final PeeringDbStub peeringdb = PeeringDbStub.start();

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheExample() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            files.forEach(file -> copy(file, folder.resolve(file.getFileName())));
        }
    }

    @AfterEach
    void stop() {
        peeringdb.close();
    }

    @Test
    void what_is_imported_is_the_file_of_the_example() throws IOException {
        succeeds("import -f schema.yaml --backend-config backend.yaml -o again.yaml");

        assertThat(folder.resolve("again.yaml")).hasSameTextualContentAs(EXAMPLE.resolve("exchange.yaml"));
        assertThat(peeringdb.requests())
                .containsExactly(
                        "GET /api/ix?depth=0&id__in=30",
                        "GET /api/ixlan?depth=0&ix_id__in=30",
                        "GET /api/ixpfx?depth=0&ix_id__in=30",
                        "GET /api/netixlan?depth=0&ix_id__in=30",
                        "GET /api/net?depth=0&id__in=20%2C21");
    }

    @Test
    void nothing_is_written_to_peeringdb() {
        succeeds("plan -f exchange.yaml --backend-config backend.yaml -o plan.json");

        ProgramOutcome refused = run("apply -p plan.json --backend-config backend.yaml");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).contains("read-only");
    }

    @Test
    void drift_from_peeringdb_is_reported() {
        ProgramOutcome report = run("plan -f exchange.yaml --backend-config backend.yaml --report -o drift.json");

        assertThat(report.exit()).as(report.errors()).isZero();
        assertThat(report.output()).contains("no drift");
    }

    private void succeeds(String words) {
        ProgramOutcome outcome = run(words);
        assertThat(outcome.exit()).as(words + "\n" + outcome.errors()).isZero();
    }

    private ProgramOutcome run(String words) {
        return new ProgramInProcess()
                .run(new ProgramCall(
                        ShellWords.split(words),
                        folder,
                        Map.of("PEERINGDB_URL", peeringdb.url(), "PEERINGDB_API_KEY", PeeringDbStub.KEY),
                        ""));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
