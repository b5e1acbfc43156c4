package io.alembic.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lock that the peer takes, which only Java 22 and newer can take too. Such a Java runs the other process: this one, or
 * one that is installed beside it. The program {@code flock} stands in for the peer.
 */
final class FlockTest {

    private static final int FIRST_RELEASE = 22;

    @TempDir
    private Path folder;

    private Path java = Path.of("");

    @BeforeEach
    void needs_a_newer_java_and_the_program() throws IOException {
        assumeThat(Path.of("/usr/bin/flock")).as("the program flock").exists();
        Optional<Path> newer = newerJava();
        assumeThat(newer)
                .as("a Java " + FIRST_RELEASE + " or newer, here or beside this one")
                .isPresent();
        java = newer.orElseThrow();
    }

    @Test
    void is_held_beside_the_record_lock() throws Exception {
        try (LockHolder writer = LockHolder.hold(java, folder, StateAccess.EXCLUSIVE)) {
            assertThat(writer.pid()).isPositive();
            assertThat(exitOf(flock("-n", "-s", "true"))).isOne();
        }
        assertThat(exitOf(flock("-n", "-x", "true"))).isZero();
    }

    @Test
    void of_a_reader_lets_readers_in() throws Exception {
        try (LockHolder reader = LockHolder.hold(java, folder, StateAccess.SHARED)) {
            assertThat(reader.pid()).isPositive();
            assertThat(exitOf(flock("-n", "-s", "true"))).isZero();
            assertThat(exitOf(flock("-n", "-x", "true"))).isOne();
        }
    }

    @Test
    void of_another_program_keeps_us_out() throws Exception {
        Process peer = flock("-x", "cat").start();
        peer.getOutputStream().write('\n');
        peer.getOutputStream().flush();
        assertThat(peer.getInputStream().read()).as("the peer has the lock").isEqualTo('\n');

        Process late = LockHolder.command(java, folder, StateAccess.EXCLUSIVE)
                .redirectErrorStream(true)
                .start();

        assertThat(new String(late.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("another run holds the state lock state.json.lock");
        assertThat(late.waitFor()).isOne();
        peer.getOutputStream().close();
        assertThat(peer.waitFor()).isZero();
    }

    private ProcessBuilder flock(String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of("/usr/bin/flock"),
                        Stream.concat(
                                Stream.of(arguments).limit(arguments.length - 1L),
                                Stream.of(
                                        folder.resolve("state.json.lock").toString(), arguments[arguments.length - 1])))
                .toList();
        return new ProcessBuilder(command);
    }

    private static int exitOf(ProcessBuilder command) throws IOException, InterruptedException {
        return command.start().waitFor();
    }

    private static Optional<Path> newerJava() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        try (Stream<Path> installed =
                Files.list(Optional.ofNullable(own.getParent()).orElse(own))) {
            return Stream.concat(Stream.of(own), installed.sorted())
                    .filter(home -> release(home) >= FIRST_RELEASE)
                    .findFirst();
        }
    }

    /** What the file {@code release} of a Java says: {@code JAVA_VERSION="25.0.1"}. */
    private static int release(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").replaceAll("[.].*", ""))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException notAJava) {
            return 0;
        }
    }
}
