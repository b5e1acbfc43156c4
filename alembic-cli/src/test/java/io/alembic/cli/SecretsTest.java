package io.alembic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.SourceNode;
import io.alembic.testkit.nautobot.NautobotStub;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import io.alembic.testkit.scenario.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backend's configuration keeps secret is in no document and on no stream, and neither stream is the other's. */
final class SecretsTest {

    private static final int UNREACHABLE = 69;
    private static final String PASSWORD = "s3cret-word";
    private static final String INVENTORY = """
            schema:
              types:
                dcim.manufacturer:
                  key: { name: { type: string } }
                  fields: { name: { type: string }, description: { type: string } }
            objects:
              - uid: 6a1d7c1e-0b6a-4a53-9a4e-000000000001
                type: dcim.manufacturer
                key: { name: Acme }
                attrs: { name: Acme }
            """;

    @TempDir
    private Path folder;

    private final NautobotStub server = NautobotStub.start();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("inventory.yaml"), INVENTORY);
        configure(server.url().replace("://", "://admin:" + PASSWORD + "@"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void credentials_reach_no_document_and_no_stream() throws IOException {
        assertThat(run("plan -f inventory.yaml --backend-config backend.yaml -o plan.json -vv")
                        .exit())
                .isZero();
        assertThat(run("plan -f inventory.yaml --backend-config backend.yaml --report -o drift.yaml -vv")
                        .exit())
                .isEqualTo(2);
        assertThat(run("apply -p plan.json --backend-config backend.yaml -o report.json -vv")
                        .exit())
                .isZero();
        assertThat(run("import -f inventory.yaml --backend-config backend.yaml -o imported.yaml -vv")
                        .exit())
                .isZero();

        assertThat(written()).hasSizeGreaterThan(4).allSatisfy(SecretsTest::assertHoldsNoSecret);
    }

    @Test
    void a_server_that_is_gone_is_named_without_credentials() throws IOException {
        server.close();

        ProgramOutcome outcome = run("plan -f inventory.yaml --backend-config backend.yaml -o plan.json -vv");

        assertThat(outcome.exit()).isEqualTo(UNREACHABLE);
        assertThat(outcome.errors()).contains("127.0.0.1");
        assertThat(written()).allSatisfy(SecretsTest::assertHoldsNoSecret);
    }

    @Test
    void a_url_that_makes_no_sense_is_refused_without_showing_it() throws IOException {
        configure("http://admin:" + PASSWORD + "@ho st:x/");

        assertThat(run("plan -f inventory.yaml --backend-config backend.yaml -o plan.json")
                        .exit())
                .isNotZero();
    }

    @Test
    void standard_output_is_one_document_however_much_is_logged() {
        ProgramOutcome outcome = run("plan -f inventory.yaml --backend-config backend.yaml --dry-run -vv");

        byte[] output = outcome.output().getBytes(StandardCharsets.UTF_8);
        assertThat(SourceNode.read(DocumentSource.of("output", output), DocumentFormat.JSON)
                        .asMap())
                .isPresent();
        assertThat(outcome.errors()).contains("state: ");
    }

    /** Runs, and looks at both streams. */
    private ProgramOutcome run(String words) {
        ProgramOutcome outcome =
                new ProgramInProcess().run(new ProgramCall(ShellWords.split(words), folder, Map.of(), ""));
        assertHoldsNoSecret(outcome.output());
        assertHoldsNoSecret(outcome.errors());
        return outcome;
    }

    private static void assertHoldsNoSecret(String text) {
        assertThat(text).doesNotContain(PASSWORD, NautobotStub.TOKEN, "YWRtaW46");
    }

    private void configure(String url) throws IOException {
        Files.writeString(
                folder.resolve("backend.yaml"), "backend: nautobot\nurl: " + url + "\ntoken: " + NautobotStub.TOKEN);
    }

    /** The text of everything that lies there but for the configuration itself. */
    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("backend.yaml"))
                    .map(file -> file + "\n" + text(file))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
