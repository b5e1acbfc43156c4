package io.alembic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void nothing_configured_is_fine() {
        HttpSettings settings = read(MapValue.EMPTY, Map.of());

        assertThat(settings.maxConcurrency()).isEqualTo(4);
        assertThat(settings.rateLimit()).isEmpty();
        assertThat(settings.pageSize()).isEmpty();
        assertThat(settings.retries().retries()).isEqualTo(4);
    }

    @Test
    void every_setting_is_read() {
        HttpSettings settings = read(
                MapValue.builder()
                        .put("timeout_seconds", new DecimalValue("1.5"))
                        .put("connect_timeout_seconds", Value.of(2))
                        .put("retries", Value.of(0))
                        .put("max_concurrency", Value.of(7))
                        .put("rate_limit", new DecimalValue("0.5"))
                        .put("page_size", Value.of(50))
                        .put("headers", MapValue.of("X-Tenant", Value.of("blue")))
                        .put("proxy", Value.of("proxy:3128"))
                        .put("tls", MapValue.of("ca_file", Value.of("ca.pem")))
                        .build(),
                Map.of("https_proxy", "http://ignored"));

        assertThat(settings.connection().timeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(settings.connection().connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.connection().tls().caFile()).contains(folder.resolve("ca.pem"));
        assertThat(settings.connection().proxies().forUrl(URI.create("https://h")))
                .contains(URI.create("http://proxy:3128"));
        assertThat(settings.retries().retries()).isZero();
        assertThat(settings.maxConcurrency()).isEqualTo(7);
        assertThat(settings.rateLimit()).contains(0.5);
        assertThat(settings.pageSize()).hasValue(50);
        assertThat(settings.headers().get("x-tenant")).contains("blue");
    }

    @ParameterizedTest
    @CsvSource({"rate_limit", "retries", "timeout_seconds", "tls", "headers", "page_size"})
    void a_setting_of_the_wrong_kind_is_refused_by_name_without_its_value(String name) {
        MapValue settings = MapValue.of(name, Value.of("s3cret"));

        assertThatThrownBy(() -> read(settings, Map.of()))
                .isInstanceOf(AlembicException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_header_that_would_break_the_request_is_refused_without_its_value() {
        MapValue settings = MapValue.of("headers", MapValue.of("X-Key", Value.of("s3cret\nHost: evil")));

        assertThatThrownBy(() -> read(settings, Map.of()))
                .hasMessageContaining("headers.X-Key")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_certificate_without_its_key_is_refused() {
        MapValue settings = MapValue.of("tls", MapValue.of("client_cert", Value.of("me.pem")));

        assertThatThrownBy(() -> read(settings, Map.of())).hasMessageContaining("client_key");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example.com/, http://secure:1",
        "http://a.example.com/, http://plain:2",
        "https://internal.example.org/, ",
        "https://x.internal.example.org/, ",
        "https://localhost:8443/, ",
        "https://localhost:9443/, http://secure:1"
    })
    void the_environment_names_proxies_and_exceptions(String url, String proxy) {
        ProxyChoice choice = ProxyChoice.ofEnvironment(Environment.of(Map.of(
                "HTTPS_PROXY", "http://secure:1",
                "https_proxy", "",
                "http_proxy", "plain:2",
                "no_proxy", ".internal.example.org, localhost:8443")));

        assertThat(choice.forUrl(URI.create(url)).map(URI::toString).orElse(null))
                .isEqualTo(proxy);
    }

    @Test
    void a_proxy_that_is_no_url_is_refused_without_showing_it() {
        assertThatThrownBy(() -> ProxyChoice.of("http://user:s3cret@ho st"))
                .isInstanceOf(AlembicException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void variables_stand_in_for_texts_at_any_depth() {
        MapValue settings = MapValue.builder()
                .put("url", Value.of("https://${HOST}/${HOST}"))
                .put("kept", Value.of("$${HOST} $HOST ${}"))
                .put("deep", ListValue.of(MapValue.of("key", Value.of("${KEY}"))))
                .build();

        MapValue expanded = VariableExpansion.of(configuration(settings, Map.of("HOST", "h", "KEY", "a$1\\")))
                .settings();

        assertThat(expanded)
                .isEqualTo(MapValue.builder()
                        .put("url", Value.of("https://h/h"))
                        .put("kept", Value.of("${HOST} $HOST ${}"))
                        .put("deep", ListValue.of(MapValue.of("key", Value.of("a$1\\"))))
                        .build());
    }

    @Test
    void a_variable_that_is_not_set_is_named() {
        MapValue settings = MapValue.of("url", Value.of("https://${NO_SUCH_HOST}"));

        assertThatThrownBy(() -> VariableExpansion.of(configuration(settings, Map.of())))
                .hasMessageContaining("${NO_SUCH_HOST}");
    }

    @Test
    void a_token_comes_from_the_configuration_a_file_a_command_or_a_variable() throws IOException {
        Files.writeString(folder.resolve("token.txt"), " from-file \n");

        assertThat(token(MapValue.of("token", Value.of("given")), Map.of("X_TOKEN", "other")))
                .isEqualTo("given");
        assertThat(token(MapValue.of("token_file", Value.of("token.txt")), Map.of()))
                .isEqualTo("from-file");
        assertThat(token(MapValue.of("token_command", Value.of("echo from command")), Map.of()))
                .isEqualTo("from command");
        assertThat(token(MapValue.of("token_command", ListValue.ofTexts(java.util.List.of("echo", "a  b"))), Map.of()))
                .isEqualTo("a  b");
        assertThat(token(MapValue.EMPTY, Map.of("X_TOKEN", "from-variable"))).isEqualTo("from-variable");
    }

    @Test
    void a_missing_doubled_or_broken_token_is_refused_without_showing_it() {
        assertThatThrownBy(() -> token(MapValue.EMPTY, Map.of()))
                .hasMessage("missing X_TOKEN (or token in backend config)")
                .isInstanceOfSatisfying(
                        AlembicException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.FAILURE));
        MapValue both = MapValue.builder()
                .put("token", Value.of("s3cret"))
                .put("token_file", Value.of("f"))
                .build();
        assertThatThrownBy(() -> token(both, Map.of()))
                .hasMessageContaining("token_file")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> token(MapValue.of("token", Value.of("s3\ncret")), Map.of()))
                .hasMessageNotContaining("cret\n");
        assertThatThrownBy(() -> token(MapValue.of("token_command", Value.of("false")), Map.of()))
                .hasMessageContaining("exited with 1");
    }

    private String token(MapValue settings, Map<String, String> variables) {
        BackendConfiguration configuration = configuration(settings, variables);
        TokenSettings token = new TokenSettings("token", "X_TOKEN");
        return token.read(Settings.of(configuration, token.keysWith("url")), configuration);
    }

    private HttpSettings read(MapValue settings, Map<String, String> variables) {
        BackendConfiguration configuration = configuration(settings, variables);
        return HttpSettings.read(Settings.of(configuration, HttpSettings.keysWith()), configuration);
    }

    private BackendConfiguration configuration(MapValue settings, Map<String, String> variables) {
        return new BackendConfiguration(settings, "backend.yaml", Environment.of(variables), folder, "1.0");
    }
}
