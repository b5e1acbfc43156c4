package io.alembic.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.alembic.cli.ProgramInProcess;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionScriptTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"bash,-n", "zsh,-n", "fish,--no-execute"})
    void is_a_script_its_shell_can_read(String shell, String check) throws Exception {
        assumeThat(isInstalled(shell)).as(shell + " is installed").isTrue();
        Path script = Files.writeString(folder.resolve("script"), script(shell));

        assertThat(run(List.of(shell, check, script.toString()))).isEmpty();
    }

    @Test
    void completes_commands_options_and_their_values_in_bash() throws Exception {
        assumeThat(isInstalled("bash")).isTrue();

        assertThat(completedInBash("alembic", "pl")).containsExactly("plan");
        assertThat(completedInBash("alembic", "apply", "--only")).containsExactly("--only", "--only-file");
        assertThat(completedInBash("alembic", "plan", "--color", "al")).containsExactly("always");
        assertThat(completedInBash("alembic", "completion", "z")).containsExactly("zsh");
        assertThat(completedInBash("alembic", "state", "p")).containsExactly("pull", "push");
        assertThat(completedInBash("alembic", "state", "push", "--fo"))
                .containsExactlyInAnyOrder("--force", "--format");
    }

    @ParameterizedTest
    @CsvSource({"bash", "zsh", "fish"})
    void knows_every_command(String shell) {
        assertThat(script(shell))
                .contains("validate", "plan", "apply", "import", "show", "demo", "version", "state", "unlock");
    }

    private List<String> completedInBash(String... words) throws Exception {
        String lastWord = String.valueOf(words.length - 1);
        String program = script("bash") + "COMP_WORDS=(" + String.join(" ", words) + ")\nCOMP_CWORD=" + lastWord
                + "\n_alembic\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
        Path file = Files.writeString(folder.resolve("completing"), program);
        return run(List.of("bash", file.toString())).lines().toList();
    }

    private String script(String shell) {
        ProgramOutcome outcome =
                new ProgramInProcess().run(new ProgramCall(List.of("completion", shell), folder, Map.of(), ""));
        assertThat(outcome.errors()).isEmpty();
        return outcome.output();
    }

    private static boolean isInstalled(String shell) {
        return List.of("/bin", "/usr/bin", "/usr/local/bin").stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
