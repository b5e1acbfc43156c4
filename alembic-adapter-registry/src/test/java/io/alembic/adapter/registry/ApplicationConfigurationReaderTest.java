package io.alembic.adapter.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.policy.DeleteLimit;
import io.alembic.core.policy.DeletePolicy;
import io.alembic.core.policy.Glob;
import io.alembic.core.policy.ProtectedKey;
import io.alembic.core.policy.Protection;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    @Test
    void what_may_be_deleted_is_read() throws IOException {
        Files.writeString(work.resolve("alembic.yaml"), """
                max_deletes: 5%
                deletes: owned
                protect:
                  types: [net.site, "ipam.*"]
                  keys:
                    - type: net.device
                      key: {name: core-*, slot: 10}
                """);

        assertThat(deletes())
                .isEqualTo(new DeletePolicy(
                        DeleteLimit.parse("5%"),
                        new Protection(
                                List.of(new Glob("net.site"), new Glob("ipam.*")),
                                List.of(new ProtectedKey(
                                        new Glob("net.device"),
                                        new TreeMap<>(Map.of("name", new Glob("core-*"), "slot", new Glob("10")))))),
                        true));
    }

    @Test
    void settings_of_both_files_count_and_the_later_wins() throws IOException {
        Files.writeString(top.resolve("alembic.yaml"), "deletes: owned\nmax_deletes: 5\n");
        Files.writeString(work.resolve("alembic.yml"), "max_deletes: 7\nprotect: null\n");

        assertThat(deletes()).isEqualTo(new DeletePolicy(DeleteLimit.parse("7"), Protection.NOTHING, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_deletes: -1",
                "max_deletes: many",
                "max_deletes: 110%",
                "max_deletes: [5]",
                "deletes: none",
                "deletes: true",
                "protect: net.site",
                "protect: {type: net.site}",
                "protect: {types: net.site}",
                "protect: {types: [[net.site]]}",
                "protect: {types: ['']}",
                "protect: {keys: [{type: net.site}]}",
                "protect: {keys: [{key: {a: b}}]}",
                "protect: {keys: [{type: net.site, key: {}}]}",
                "protect: {keys: [{type: net.site, key: {a: null}}]}",
                "protect: {keys: [{type: net.site, keys: {a: b}}]}"
            })
    void a_guard_that_is_misspelt_is_an_error_and_not_passed_over(String content) throws IOException {
        Files.writeString(work.resolve("alembic.yaml"), content);

        assertThatThrownBy(this::deletes)
                .hasMessageStartingWith("Configuration error: ")
                .hasMessageContaining("alembic.yaml:1:");
    }

    private DeletePolicy deletes() {
        return ApplicationConfigurationReader.read(Environment.of(Map.of()), work)
                .deletes();
    }

    private Path plugins(Map<String, String> variables) {
        return ApplicationConfigurationReader.read(Environment.of(variables), work)
                .pluginsDirectory();
    }
}
