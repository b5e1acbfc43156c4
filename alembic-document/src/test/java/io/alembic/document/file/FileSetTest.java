package io.alembic.document.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSetTest {

    @TempDir
    private Path folder;

    @Test
    void nothing_changes_until_all_is_written() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        try (FileSet set = new FileSet(folder)) {
            set.add("a", text("new"));
            set.add("b", text("more"));
            assertThat(folder.resolve("a")).hasContent("old");

            set.putInPlace();
        }

        assertThat(folder.resolve("a")).hasContent("new");
        assertThat(folder.resolve("b")).hasContent("more");
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void a_failure_leaves_the_earlier_files_whole_and_nothing_beside_them() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        try (FileSet set = new FileSet(folder)) {
            set.add("a", text("new"));

            assertThatThrownBy(() -> set.add("b", out -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
        }

        assertThat(folder.resolve("a")).hasContent("old");
        assertThat(names()).containsExactly("a");
    }

    private String[] names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }

    private static Consumer<OutputStream> text(String text) {
        return out -> {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
