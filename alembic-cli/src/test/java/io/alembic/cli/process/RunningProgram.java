package io.alembic.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.alembic.cli.documentation.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The installed program as a process of its own, which can be sent signals. */
final class RunningProgram {

    private static final long LONGEST_SECONDS = 120;
    private static final long OWN_MASK = 1L << 1;

    private final Process process;
    private final Path output;
    private final Path errors;

    private RunningProgram(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    static RunningProgram start(Path folder, Map<String, String> variables, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Scratch.installation().resolve("bin/alembic").toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("alembic", ".out");
            Path errors = Files.createTempFile("alembic", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("ALEMBIC_"));
            builder.environment().putAll(variables);
            return new RunningProgram(builder.start(), output, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the program itself: its launcher becomes it. */
    long pid() {
        return process.pid();
    }

    /** Sends what Ctrl-C sends. */
    void interrupt() {
        try {
            assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits until it told something on the error stream. */
    void awaitTold(String text) {
        await(() -> errors().contains(text), "\"" + text + "\" on the error stream");
    }

    void awaitEnd() {
        await(() -> !process.isAlive(), "its end");
    }

    int exit() {
        awaitEnd();
        return process.exitValue();
    }

    String output() {
        return read(output);
    }

    String errors() {
        return read(errors);
    }

    /** Leaves a test out where signals do not get through: a shell's background jobs ignore this one, and so do their children. */
    static void assumeInterruptible() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            String ignored = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("SigIgn:".length())
                    .strip();
            assumeThat(Long.parseUnsignedLong(ignored, 16) & OWN_MASK)
                    .as("SIGINT is ignored by this build: run it in the foreground")
                    .isZero();
        }
    }

    private void await(BooleanSupplier condition, String what) {
        try {
            for (long waited = 0; waited < TimeUnit.SECONDS.toMillis(LONGEST_SECONDS); waited += 20) {
                if (condition.getAsBoolean()) {
                    return;
                }
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly();
            throw new AssertionError("waited in vain for " + what + "\n" + output() + errors());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for a program", e);
    }
}
