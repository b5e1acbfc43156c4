package io.alembic.adapter.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationConfigurationReaderTest {

    @TempDir
    private Path top;

    private Path work;

    @BeforeEach
    void makeWorkingDirectory() throws IOException {
        work = Files.createDirectories(top.resolve("a/b"));
    }

    @Test
    void plugins_are_beside_the_working_directory_unless_something_says_otherwise() {
        assertThat(plugins(Map.of())).isEqualTo(work.resolve("plugins"));
    }

    @Test
    void settings_are_found_upward_and_resolved_against_the_working_directory() throws IOException {
        Files.writeString(top.resolve("alembic.yaml"), "plugins_dir: mine\n");

        assertThat(plugins(Map.of())).isEqualTo(work.resolve("mine"));
    }

    @Test
    void the_nearest_file_counts_then_the_other_ending_then_the_environment() throws IOException {
        Files.writeString(top.resolve("alembic.yaml"), "plugins_dir: far\n");
        Files.writeString(work.resolve("alembic.yaml"), "plugins_dir: near\n");
        assertThat(plugins(Map.of())).isEqualTo(work.resolve("near"));

        Files.writeString(top.resolve("alembic.yml"), "plugins_dir: yml\n");
        assertThat(plugins(Map.of())).isEqualTo(work.resolve("yml"));

        assertThat(plugins(Map.of("ALEMBIC_PLUGINS_DIR", "/env"))).isEqualTo(Path.of("/env"));
    }

    @Test
    void other_variables_of_ours_do_not_disturb_it() {
        assertThat(plugins(Map.of("ALEMBIC_PLUGINS", "x", "ALEMBIC_STATE_PATH", "y")))
                .isEqualTo(work.resolve("plugins"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "{}", "plugins_dir: null"})
    void a_file_may_say_nothing(String content) throws IOException {
        Files.writeString(work.resolve("alembic.yaml"), content);

        assertThat(plugins(Map.of())).isEqualTo(work.resolve("plugins"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plugin_dir: x", "plugins_dir: [x]", "plugins_dir: 5", "- x", "plugins_dir: x: y", "a: 1\na: 2"})
    void anything_else_is_a_configuration_error(String content) throws IOException {
        Files.writeString(work.resolve("alembic.yaml"), content);

        assertThatThrownBy(() -> plugins(Map.of()))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        thrown -> assertThat(thrown.kind()).isEqualTo(ErrorKind.FAILURE))
                .hasMessageStartingWith("Configuration error: ")
                .hasMessageContaining("alembic.yaml");
    }

    @Test
    void an_unknown_key_is_named() throws IOException {
        Files.writeString(work.resolve("alembic.yaml"), "plugin_dir: x\n");

        assertThatThrownBy(() -> plugins(Map.of())).hasMessageContaining("unknown key \"plugin_dir\"");
    }

    private Path plugins(Map<String, String> variables) {
        return ApplicationConfigurationReader.read(Environment.of(variables), work)
                .pluginsDirectory();
    }
}
