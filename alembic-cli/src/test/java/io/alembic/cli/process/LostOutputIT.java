package io.alembic.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.alembic.cli.documentation.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the packed program when its output cannot be written. */
final class LostOutputIT {

    private static final String BACKEND = " --backend-config examples/file.yaml";

    @TempDir
    private Path folder;

    private Scratch scratch;

    @BeforeEach
    void copies_the_examples() {
        scratch = new Scratch(folder, Map.of("ALEMBIC_ARCHIVE", "off"));
        scratch.copy(Scratch.projectRoot().resolve("examples"), "examples");
    }

    @Test
    void ends_without_a_word_when_its_reader_had_enough() throws IOException {
        runForNobody("alembic completion bash");

        assertThat(text("code")).isEqualTo("141\n");
        assertThat(text("errors")).isEmpty();
    }

    @Test
    void still_tells_what_it_found() throws IOException {
        runForNobody("alembic plan -f examples/inventory.yaml --report --quiet" + BACKEND);

        assertThat(text("code")).isEqualTo("2\n");
    }

    @Test
    void an_apply_does_its_work_though_nobody_reads_what_it_says() throws IOException {
        scratch.run("alembic plan -f examples/inventory.yaml -o plan.json" + BACKEND);

        runForNobody("alembic apply -p plan.json -o report.json" + BACKEND);

        assertThat(text("code")).isEqualTo("141\n");
        assertThat(folder.resolve("report.json")).isNotEmptyFile();
        scratch.run("alembic plan -f examples/inventory.yaml --detailed-exitcode -o empty.json" + BACKEND);
    }

    @Test
    void a_full_disk_is_a_failure() throws IOException {
        assumeThat(Path.of("/dev/full")).as("a device that is always full").exists();

        scratch.run("code=0; alembic version > /dev/full 2> errors || code=$?; echo $code > code");

        assertThat(text("code")).isEqualTo("1\n");
        assertThat(text("errors")).contains("the result could not be written to standard output");
    }

    /** Runs a command once its reader is gone for certain. */
    private void runForNobody(String command) {
        scratch.run("mkfifo gone; { read word < gone; code=0; " + command
                + " 2> errors || code=$?; echo $code > code; } | { exec <&-; echo it is > gone; }");
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
