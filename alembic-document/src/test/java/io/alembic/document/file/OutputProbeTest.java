package io.alembic.document.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.problem.AlembicException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputProbeTest {

    @TempDir
    private Path folder;

    @Test
    void a_path_that_can_be_written_leaves_nothing_behind() {
        OutputProbe.check(folder.resolve("new/deep/out.json"));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_exists_is_not_touched() throws IOException {
        Path file = Files.writeString(folder.resolve("out.json"), "content");

        OutputProbe.check(file);

        assertThat(file).hasContent("content");
    }

    @Test
    void a_directory_is_refused() {
        assertThatThrownBy(() -> OutputProbe.check(folder))
                .isInstanceOf(AlembicException.class)
                .hasMessage("cannot write " + folder + ": it is a directory");
    }

    @Test
    void a_path_below_a_file_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "content");

        assertThatThrownBy(() -> OutputProbe.check(file.resolve("out.json")))
                .isInstanceOf(AlembicException.class)
                .hasMessageEndingWith("is not a directory");
    }

    @Test
    void a_device_is_an_output_like_any() {
        Path nowhere = Path.of("/dev/null");

        assertThatCode(() -> OutputProbe.check(nowhere)).doesNotThrowAnyException();
        AtomicFile.write(nowhere, new byte[] {1});
        assertThat(Files.isRegularFile(nowhere)).isFalse();
    }
}
