package io.alembic.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSourceTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_is_called_by_its_path() throws IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), "é");

        assertThat(DocumentSource.of(file).name()).isEqualTo(file.toString());
        assertThat(DocumentSource.of(file).text()).isEqualTo("é");
    }

    @Test
    void what_cannot_be_read_is_a_usage_failure_that_says_why() throws IOException {
        Path binary = Files.write(folder.resolve("b"), new byte[] {(byte) 0xC3, '('});

        assertThat(failure(folder.resolve("none")))
                .isEqualTo("cannot read " + folder.resolve("none") + ": there is no such file");
        assertThat(failure(folder)).isEqualTo("cannot read " + folder + ": it is a directory");
        assertThat(failure(binary)).isEqualTo(binary + " is not UTF-8 text");
    }

    private static String failure(Path file) {
        AlembicException failure = catchThrowableOfType(
                AlembicException.class, () -> DocumentSource.of(file).text());
        assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE);
        return String.valueOf(failure.getMessage());
    }
}
