package io.alembic.adapter.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackendsTest {

    private final RecordedNotices notices = new RecordedNotices();

    @TempDir
    private Path folder;

    @Test
    void a_name_alone_is_configured_by_the_environment() {
        assertThat(open(named("BOX"), Map.of("BOX_URL", "http://here"))).isEqualTo("http://here");
        assertFails(named("box"), ErrorKind.FAILURE).hasMessage("missing BOX_URL (or url in backend config)");
    }

    @Test
    void a_file_wins_over_the_environment() {
        Path file = write("backend.yaml", "backend: box\nurl: http://there\n");

        assertThat(open(configured(file), Map.of("BOX_URL", "http://here"))).isEqualTo("http://there");
    }

    @Test
    void a_file_is_found_from_the_working_directory() {
        write("backend.yaml", "backend: Box\nurl: http://there\n");

        assertThat(open(configured(Path.of("backend.yaml")), Map.of())).isEqualTo("http://there");
    }

    @Test
    void no_selection_is_a_usage_error() {
        assertFails(new BackendSelection(Optional.empty(), Optional.empty()), ErrorKind.USAGE)
                .hasMessageContaining("--backend")
                .hasMessageContaining("--backend-config");
    }

    @Test
    void a_name_and_a_file_must_agree_in_any_case() {
        Path file = write("backend.yaml", "backend: box\nurl: u\n");

        assertThat(open(new BackendSelection(Optional.of("BOX"), Optional.of(file)), Map.of()))
                .isEqualTo("u");
        assertFails(new BackendSelection(Optional.of("netbox"), Optional.of(file)), ErrorKind.USAGE)
                .hasMessage("backend netbox does not match config backend box");
    }

    @Test
    void an_unknown_name_is_told_all_names_and_plugins() {
        write("plugins/Lab.yaml", "backend: box\nurl: u\n");

        assertFails(named("crate"), ErrorKind.FAILURE)
                .hasMessage("unsupported backend crate (expected one of: box; OR one of the plugins: lab)");
    }

    @Test
    void a_file_that_names_an_unknown_backend_is_invalid() {
        Path file = write("backend.yaml", "url: u\nbackend: crate\n");

        assertFails(configured(file), ErrorKind.INVALID_INPUT)
                .hasMessage("unsupported backend crate (expected one of: box)");
    }

    @Test
    void a_file_that_cannot_be_read_is_a_usage_error() {
        assertFails(configured(Path.of("nowhere.yaml")), ErrorKind.USAGE).hasMessageContaining("nowhere.yaml");
        assertFails(configured(folder), ErrorKind.USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- backend: box",
                "url: s3cret-token",
                "backend: [box]",
                "backend: null",
                "backend: 5",
                "backend: box\nurl: u\ntoken: s3cret-token\ntoken: s3cret-token",
                "backend: box\nurl: u\n---\ntoken: s3cret-token",
                "backend: box\nurl: u\n...\ntoken: s3cret-token",
                "backend: box\nurl: u\ntoken: 's3cret-token",
                "backend: box\nurl: u\ntokn: s3cret-token",
                "backend: box\nurl: u\ntoken: [s3cret-token]",
                "backend: box\nurl: [s3cret-token",
                "backend: box\nurl: u\n\ttoken: s3cret-token",
                "{\"backend\": \"box\", \"url\": \"s3cret-token\",, }"
            })
    void content_that_is_not_a_configuration_is_invalid_and_never_shown(String content) {
        Path file = write("backend.yaml", content);

        assertFails(configured(file), ErrorKind.INVALID_INPUT).satisfies(thrown -> {
            assertThat(told(thrown)).doesNotContain("s3cret").contains("backend.yaml");
        });
    }

    @Test
    void an_unknown_key_is_named_with_its_place() {
        Path file = write("backend.yaml", "backend: box\nurl: u\ntokn: s3cret\n");

        assertFails(configured(file), ErrorKind.INVALID_INPUT)
                .satisfies(thrown -> assertThat(told(thrown))
                        .contains("backend.yaml:3:1: unknown key \"tokn\" (known here: url, token)"));
    }

    @Test
    void a_plugin_is_found_by_its_lower_cased_stem_and_wins_over_the_built_in_with_a_warning() {
        write("plugins/Lab.yml", "backend: box\nurl: lab\n");
        write("plugins/box.yaml", "backend: box\nurl: shadow\n");
        write("plugins/notes.txt", "not a plugin");

        assertThat(open(named("LAB"), Map.of())).isEqualTo("lab");
        assertThat(notices.warnings()).isEmpty();

        assertThat(open(named("box"), Map.of("BOX_URL", "http://here"))).isEqualTo("shadow");
        assertThat(notices.warnings())
                .singleElement()
                .asString()
                .contains("box.yaml")
                .contains("built-in backend box");
    }

    @Test
    void two_plugins_of_one_name_are_refused() {
        write("plugins/lab.yaml", "backend: box\nurl: a\n");
        write("plugins/Lab.yml", "backend: box\nurl: b\n");

        assertFails(named("lab"), ErrorKind.FAILURE)
                .hasMessageContaining("lab.yaml")
                .hasMessageContaining("Lab.yml");
    }

    @Test
    void plugins_in_a_place_that_is_no_folder_are_an_error() {
        write("plugins", "a file");

        assertFails(named("box"), ErrorKind.FAILURE).hasMessageContaining("plugins folder");
    }

    @Test
    void the_names_of_the_installed_adapters_are_sorted() {
        assertThat(AdapterRegistry.installed().names()).contains("external").isSorted();
    }

    private String open(BackendSelection selection, Map<String, String> variables) {
        Environment environment = Environment.of(variables);
        ApplicationConfiguration application = ApplicationConfigurationReader.read(environment, folder);
        Backends backends = new Backends(
                AdapterRegistry.of(List.of(new BoxProvider())), application, environment, folder, "1.0", notices);
        try (Backend backend = backends.open(selection)) {
            return backend.identity().instance();
        }
    }

    private AbstractThrowableAssert<?, ?> assertFails(BackendSelection selection, ErrorKind kind) {
        return assertThatThrownBy(() -> open(selection, Map.of()))
                .isInstanceOf(AlembicException.class)
                .satisfies(
                        thrown -> assertThat(((AlembicException) thrown).kind()).isEqualTo(kind));
    }

    private static String told(Throwable thrown) {
        return thrown.getMessage() + " " + ((AlembicException) thrown).problems();
    }

    private static BackendSelection named(String name) {
        return new BackendSelection(Optional.of(name), Optional.empty());
    }

    private static BackendSelection configured(Path file) {
        return new BackendSelection(Optional.empty(), Optional.of(file));
    }

    private Path write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
