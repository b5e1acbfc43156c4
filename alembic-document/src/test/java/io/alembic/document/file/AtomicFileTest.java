package io.alembic.document.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void makes_missing_folders() throws IOException {
        Path file = folder.resolve("a/b/c.json");

        AtomicFile.write(file, bytes("x"));

        assertThat(file).hasContent("x");
        assertThat(names(folder.resolve("a/b"))).containsExactly("c.json");
    }

    @Test
    void a_failing_writer_leaves_the_old_content_and_nothing_else() throws IOException {
        Path file = folder.resolve("f");
        AtomicFile.write(file, bytes("old"));

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException("stopped halfway");
                }))
                .hasMessage("stopped halfway");

        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("f");
    }

    @Test
    void keeps_the_permissions_of_what_it_replaces() throws IOException {
        Path file = folder.resolve("f");
        AtomicFile.write(file, bytes("old"));
        Set<PosixFilePermission> own = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        Files.setPosixFilePermissions(file, own);

        AtomicFile.write(file, bytes("new"));

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(own);
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Path target = folder.resolve("target");
        AtomicFile.write(target, bytes("old"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        AtomicFile.write(link, bytes("new"));

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(target).hasContent("new");
    }

    @Test
    void a_directory_cannot_be_written() {
        AlembicException failure =
                catchThrowableOfType(AlembicException.class, () -> AtomicFile.write(folder, bytes("x")));

        assertThat(failure.kind()).isEqualTo(ErrorKind.FAILURE);
        assertThat(failure).hasMessageStartingWith("cannot write " + folder);
    }

    @Test
    void a_file_in_the_place_of_a_folder_is_told() {
        Path file = folder.resolve("f");
        AtomicFile.write(file, bytes("x"));

        assertThatThrownBy(() -> AtomicFile.write(file.resolve("g"), bytes("x")))
                .isInstanceOf(AlembicException.class)
                .hasMessageStartingWith("cannot write " + file.resolve("g"));
    }

    @Test
    void writers_at_one_time_each_write_the_whole() throws Exception {
        Path file = folder.resolve("f");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 40; i++) {
            String content = String.valueOf((char) ('a' + i % 26)).repeat(5000);
            threads.execute(() -> AtomicFile.write(file, bytes(content)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        String content = Files.readString(file);
        assertThat(content).hasSize(5000).isEqualTo(content.substring(0, 1).repeat(5000));
        assertThat(names(folder)).containsExactly("f");
    }

    @Test
    void sweeps_what_killed_writers_of_a_file_left_and_nothing_else() throws IOException {
        Path file = folder.resolve("f.json");
        AtomicFile.write(file, bytes("kept"));
        for (String name : List.of(".f.json.123-1.tmp", ".f.json.9-22.tmp", ".f.json.tmp", ".g.json.123-1.tmp")) {
            Files.writeString(folder.resolve(name), "x");
        }

        AtomicFile.sweep(file);

        assertThat(names(folder)).containsExactly(".f.json.tmp", ".g.json.123-1.tmp", "f.json");
    }

    @Test
    void sweeps_what_dead_processes_left_and_leaves_that_of_living_ones() throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
        ended.waitFor();
        String living = ".f.json." + ProcessHandle.current().pid() + "-1.tmp";
        Path target = Files.writeString(folder.resolve("f.json"), "kept");
        Files.writeString(folder.resolve(living), "x");
        Files.writeString(folder.resolve(".f.json." + ended.pid() + "-1.tmp"), "x");

        AtomicFile.sweepDead(Files.createSymbolicLink(folder.resolve("link"), target));

        assertThat(names(folder)).containsExactly(living, "f.json", "link", "printed");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
