package io.alembic.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code .ci/run} runs, with a Maven that only says what it was asked. */
final class CiRunIT {

    private static final String COMMAND = "mvn -B -ntp verify";

    @TempDir
    private Path folder;

    @Test
    void generated_django_projects_are_tried_where_there_is_a_python_for_it() throws IOException {
        assertThat(said("exit 0")).containsExactly("+ " + COMMAND + " -Pdjango", "asked for: -B -ntp verify -Pdjango");
    }

    @Test
    void an_old_python_is_told_and_all_else_runs() throws IOException {
        assertThat(said("case $1 in --version) echo Python 3.8.1 ;; *) exit 1 ;; esac"))
                .containsExactly(
                        "left out: the tests of generated Django projects (-Pdjango): Python 3.8.1 is older than 3.10",
                        "+ " + COMMAND,
                        "asked for: -B -ntp verify");
    }

    @Test
    void a_python_that_makes_no_environments_is_told() throws IOException {
        assertThat(said("case $2 in *venv*) exit 1 ;; esac").get(0)).endsWith("python3 has no venv with pip");
    }

    private List<String> said(String python) throws IOException {
        String path = folder + ":" + System.getenv("PATH");
        Scratch scratch = new Scratch(folder, Map.of("PATH", path));
        Files.writeString(folder.resolve("mvn"), "#!/bin/sh\necho \"asked for: $*\"\n");
        Files.writeString(folder.resolve("python3"), "#!/bin/sh\n" + python + "\n");
        scratch.run("chmod +x mvn python3; " + Scratch.projectRoot().resolve(".ci/run") + " > said.txt");
        return Files.readAllLines(folder.resolve("said.txt"));
    }
}
