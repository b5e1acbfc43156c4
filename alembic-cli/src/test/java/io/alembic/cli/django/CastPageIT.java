package io.alembic.cli.django;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.documentation.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/cast.md} that want Python, with an environment that is there already. */
final class CastPageIT {

    @TempDir
    private Path folder;

    @Test
    void its_commands_print_what_it_shows() throws IOException {
        VirtualEnvironment.make();
        Scratch scratch = new Scratch(folder, Map.of());
        scratch.copy(Scratch.projectRoot().resolve("examples"), "examples");
        scratch.run("ln -s " + VirtualEnvironment.programs().getParent() + " .venv");
        List<String> block = block();
        String cast = block.stream()
                .filter(line -> line.startsWith("$ alembic cast"))
                .findFirst()
                .orElseThrow()
                .substring(2);

        scratch.run(cast + " > said.txt");

        List<String> shown = block.subList(block.indexOf("$ " + cast) + 1, block.size()).stream()
                .takeWhile(line -> !line.startsWith("$ "))
                .filter(line -> !line.equals("…"))
                .toList();
        assertThat(Files.readAllLines(folder.resolve("said.txt"))).containsSubsequence(shown);
        scratch.run("cd network && ../.venv/bin/python manage.py check");
    }

    private static List<String> block() throws IOException {
        return Files.readAllLines(Scratch.projectRoot().resolve("docs/cast.md")).stream()
                .dropWhile(line -> !line.equals("```console"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .toList();
    }
}
