package io.alembic.adapter.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.AdapterProvider;
import io.alembic.adapter.spi.Backend;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GenericConfigurationTest {

    private static final String SERVICE = "{base_url: https://Cmdb.example.net/v2/, types: {net.pop: {path: /pop}}}";

    @TempDir
    private Path folder;

    @Test
    void it_is_found_by_its_name() {
        assertThat(ServiceLoader.load(AdapterProvider.class))
                .extracting(AdapterProvider::name)
                .contains("generic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config: " + SERVICE + "|https://cmdb.example.net/v2",
                "{instance: cmdb-prod, config: " + SERVICE + "}|cmdb-prod",
                "config: {base_url: 'https://me:s3cret@host', types: {}}|https://host"
            })
    void the_identity_is_the_instance_or_the_normal_url_without_credentials(String yaml, String instance) {
        try (Backend backend = GenericConfigurationFixture.open(yaml)) {
            assertThat(backend.identity()).isEqualTo(new BackendIdentity("generic", instance));
        }
    }

    @Test
    void the_description_may_stand_in_a_file_that_a_setting_or_a_variable_names() throws IOException {
        Files.writeString(folder.resolve("cmdb.yaml"), SERVICE);

        try (Backend named = GenericConfigurationFixture.open("config_path: cmdb.yaml", Map.of(), folder);
                Backend found = GenericConfigurationFixture.open("", Map.of("GENERIC_CONFIG", "cmdb.yaml"), folder)) {
            assertThat(named.identity()).isEqualTo(found.identity());
        }
    }

    @Test
    void what_is_wrong_in_the_file_is_told_with_its_place() throws IOException {
        Files.writeString(folder.resolve("cmdb.yaml"), "base_url: https://h\ntypes:\n  net.pop:\n    pth: /pop\n");

        assertThatThrownBy(() -> GenericConfigurationFixture.open("config_path: cmdb.yaml", Map.of(), folder))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.toString())
                                        .contains("cmdb.yaml:4:")
                                        .contains("unknown key \"types.net.pop.pth\"")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|generic backend requires config_path",
                "{config: " + SERVICE + ", config_path: x}|"
                        + "generic adapter config cannot include both config and config_path",
                "config: {base_url: https://h, types: {t: {path: /t, update_method: POST}}}|"
                        + "invalid update_method \"POST\" for type t (expected PATCH or PUT)",
                "config: {base_url: https://h, types: {t: {path: /t, next_path: '..'}}}|"
                        + "invalid next_path \"..\" for type t",
                "config: {base_url: ftp://h, types: {}}|`base_url` must start with http:// or https://, not ftp://",
                "config: {types: {}}|config.base_url is missing",
                "config: {base_url: https://h, types: {t: {}}}|config.types.t.path is missing",
                "config: {base_url: https://h, types: {t: {path: '/a b'}}}|"
                        + "config.types.t.path cannot stand in a URL; percent-encode it",
                "config: {base_url: https://h, types: {t: {path: /t, delete_strategy: hard}}}|"
                        + "config.types.t.delete_strategy must be one of: none, soft, standard",
                "{config: " + SERVICE + ", page_size: 5}|page_size has no effect here",
                "{config: " + SERVICE + ", tokn: s3cret}|unknown key \"tokn\"",
                "{config: " + SERVICE + ", retries: s3cret}|retries must be a whole number, 0 or more"
            })
    void a_wrong_configuration_is_refused(String yaml, String message) {
        assertThatThrownBy(() -> GenericConfigurationFixture.open(yaml))
                .isInstanceOf(AlembicException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("s3cret");
    }
}
