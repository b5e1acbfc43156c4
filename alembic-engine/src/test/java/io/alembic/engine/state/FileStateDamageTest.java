package io.alembic.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.testkit.model.Uids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a damaged state, or a place that cannot hold one, leads to: a clear refusal, and what was there stays. */
final class FileStateDamageTest {

    private static final BackendIdentity BACKEND = new BackendIdentity("generic", "https://api.example");
    private static final TypeName POP = new TypeName("net.pop");

    @TempDir
    private Path folder;

    @Test
    void a_state_cut_off_at_any_byte_is_refused_and_left_as_it_is() throws IOException {
        Path file = folder.resolve("state.json");
        saveThree("state.json");
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            Files.write(file, part);
            for (StateAccess access : StateAccess.values()) {
                assertThatThrownBy(() -> open("state.json", access).close())
                        .as("the first %d bytes", length)
                        .isInstanceOfSatisfying(
                                AlembicException.class,
                                failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.STATE))
                        .message()
                        .contains("state.json", "state.json.backup");
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(part);
        }
        assertThat(whole.length).isGreaterThan(300);
    }

    @Test
    void a_save_that_finds_no_room_leaves_the_state_as_it_was_and_nothing_else() throws Exception {
        saveThree("state.json");
        byte[] before = Files.readAllBytes(folder.resolve("state.json"));

        String said = outputOf("ulimit -f 16; exec \"$@\"");

        assertThat(said).startsWith("STATE cannot save the state state.json: ").contains("File too large");
        assertThat(Files.readAllBytes(folder.resolve("state.json"))).isEqualTo(before);
        assertThat(names()).containsExactly("state.json", "state.json.backup", "state.json.lock");
        assertThat(outputOf("exec \"$@\"")).isEqualTo("saved\n");
    }

    @Test
    void a_folder_that_is_missing_is_made() {
        saveThree("a/b/state.json");

        assertThat(folder.resolve("a/b/state.json")).exists();
    }

    @Test
    void a_place_below_a_file_is_refused() throws IOException {
        Files.writeString(folder.resolve("plain"), "text");

        assertRefused("plain/state.json", "plain/state.json", "a file stands where a folder is needed");
        assertThat(folder.resolve("plain")).hasContent("text");
    }

    @Test
    void a_place_where_nobody_may_write_is_refused() {
        assumeThat(Path.of("/proc/sys"))
                .as("a folder in which even root makes no files")
                .isDirectory();

        assertRefused("/proc/sys/state.json", "/proc/sys/state.json");
    }

    @Test
    void a_folder_without_permission_is_refused() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(closed))
                .as("run by root, whom permissions do not stop")
                .isFalse();

        assertRefused("closed/state.json", "closed/state.json.lock", "permission denied");
    }

    @Test
    void a_folder_in_its_place_is_refused() throws IOException {
        Files.createDirectory(folder.resolve("state.json"));

        assertRefused("state.json", "cannot read the state state.json");
    }

    @Test
    void a_link_is_followed_and_stays_a_link() throws IOException {
        Files.createDirectory(folder.resolve("shared"));
        Files.writeString(folder.resolve("shared/real.json"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("state.json"), Path.of("shared/real.json"));

        saveThree("state.json");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(folder.resolve("shared/real.json"))
                .content()
                .contains(Uids.numbered(3).toString());
        assertThat(folder.resolve("state.json.backup")).hasContent("{}");
    }

    private void assertRefused(String path, String... words) {
        assertThatThrownBy(() -> open(path, StateAccess.EXCLUSIVE).close())
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.STATE))
                .message()
                .contains(words);
    }

    private void saveThree(String path) {
        try (StateSession session = open(path, StateAccess.EXCLUSIVE)) {
            StateEdit edit = session.state().edit();
            for (int i = 1; i <= 3; i++) {
                edit.bind(POP, Uids.numbered(i), BackendId.of(i));
            }
            session.save(edit.toState());
        }
    }

    private StateSession open(String path, StateAccess access) {
        return new FileStateStore(
                        Environment.of(Map.of("ALEMBIC_STATE_PATH", path)),
                        folder,
                        LockOwner.ofThisProcess("alembic apply", Clock.systemUTC()),
                        LockPatience.NONE,
                        UUID::randomUUID)
                .open(BACKEND, access);
    }

    private String outputOf(String script) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        "/bin/sh",
                        "-c",
                        script,
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StateSaver.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
