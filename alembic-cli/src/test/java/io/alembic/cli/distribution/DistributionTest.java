package io.alembic.cli.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks what was packed, and runs it. Runs after packaging, not among the unit tests. */
class DistributionTest {

    private static final String VERSION = System.getProperty("alembic.version", "");

    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void unpack() throws Exception {
        assumeThat(System.getProperty("alembic.distribution"))
                .as("the build names the distribution once it is packed")
                .isNotNull();
        Outcome unpacked = run(
                List.of("tar", "xzf", System.getProperty("alembic.distribution", ""), "-C", folder.toString()),
                Map.of());
        assertThat(unpacked.exit()).as(unpacked.errors()).isZero();
        program = folder.resolve("alembic-" + VERSION).resolve("bin/alembic");
    }

    @Test
    void runs_where_java_is_all_there_is() throws Exception {
        Path path = Files.createDirectory(folder.resolve("path"));
        Files.createSymbolicLink(path.resolve("java"), java());

        Outcome version = run(List.of(program.toString(), "version"), Map.of("PATH", path.toString()));
        Outcome demo = run(List.of(program.toString(), "demo"), Map.of("PATH", path.toString()));

        assertThat(version.output()).isEqualTo("alembic " + VERSION + "\n");
        assertThat(version.errors()).isEmpty();
        assertThat(demo.exit()).as(demo.errors()).isZero();
        assertThat(demo.output()).contains("applied 1 operations");
    }

    @Test
    void starts_by_a_link_from_another_folder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("alembic"), program);

        Outcome version = run(List.of(link.toString(), "version"), usual());

        assertThat(version.output()).isEqualTo("alembic " + VERSION + "\n");
    }

    @Test
    void hands_on_arguments_and_exit_codes_as_they_are() throws Exception {
        Outcome refused = run(List.of(program.toString(), "validate", "-f", "no such  *file"), usual());

        assertThat(refused.exit()).isEqualTo(64);
        assertThat(refused.errors()).contains("no such  *file");
        assertThat(refused.output()).isEmpty();
    }

    @Test
    void makes_an_archive_of_classes_and_starts_from_it() throws Exception {
        Path cache = program.resolve("../../cache").normalize();
        run(List.of(program.toString(), "version"), usual());

        for (int i = 0; i < 1200 && !holdsArchive(cache); i++) {
            Thread.sleep(100);
        }
        Outcome version = run(List.of(program.toString(), "version"), usual());

        assertThat(holdsArchive(cache)).isTrue();
        assertThat(version.output()).isEqualTo("alembic " + VERSION + "\n");
        assertThat(version.errors()).isEmpty();
    }

    @Test
    void the_classes_listed_for_the_archive_are_those_of_the_libraries_in_use() throws Exception {
        List<String> ofLibraries = Files.readAllLines(
                        program.resolve("../../lib/network.classes").normalize())
                .stream()
                .filter(name -> name.matches("(graphql|kotlin|okhttp3|okio)/.*"))
                .toList();
        List<String> gone = ofLibraries.stream()
                .filter(name -> getClass().getClassLoader().getResource(name + ".class") == null)
                .toList();

        assertThat(ofLibraries).hasSizeGreaterThan(500);
        assertThat(gone).as("list them anew, see docs/development.md").hasSizeLessThan(ofLibraries.size() / 10);
    }

    private static boolean holdsArchive(Path cache) throws IOException {
        if (!Files.isDirectory(cache)) {
            return false;
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.anyMatch(file -> file.toString().endsWith(".jsa"));
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Map<String, String> usual() {
        return Map.of("PATH", System.getenv("PATH"), "JAVA_HOME", System.getProperty("java.home"));
    }

    private Outcome run(List<String> command, Map<String, String> environment) throws Exception {
        Path output = Files.createTempFile(folder, "out", "");
        Path errors = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        if (!environment.isEmpty()) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }

    private record Outcome(int exit, String output, String errors) {}
}
