package io.alembic.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder in which shell commands run as a reader would run them: the installed program first on the path. */
public final class Scratch {

    private static final long LONGEST_MINUTES = 3;

    private final Path folder;
    private final Map<String, String> variables;

    public Scratch(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.variables = Map.copyOf(variables);
    }

    public static Path projectRoot() {
        return Path.of(System.getProperty("alembic.root"));
    }

    public static Path installation() {
        return projectRoot().resolve("alembic-cli/target/alembic-0.1.0");
    }

    public void copy(Path source, String target) {
        Path to = folder.resolve(target);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.toAbsolutePath().getParent());
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Runs lines of shell, any of which may fail the test; its output is shown when one does. */
    public void run(String script) {
        Path output = folder.resolve(".output");
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-eu", "-c", script))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name ->
                        name.startsWith("ALEMBIC_") || name.startsWith("NAUTOBOT_") || name.startsWith("NETBOX_"));
        environment.put("PATH", installation().resolve("bin") + ":" + environment.getOrDefault("PATH", ""));
        environment.putAll(variables);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(ended).as("in time:%n%s%n%s", script, printed).isTrue();
            assertThat(process.exitValue())
                    .as("exit code of:%n%s%n%s", script, printed)
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + script, e);
        }
    }
}
