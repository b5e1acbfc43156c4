package io.alembic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.time.ManualClock;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HttpConnectionTest {

    @Test
    void everything_that_was_asked_for_is_wrapped_around_a_request() {
        try (TestServer server = new TestServer(exchange -> TestServer.answer(
                        exchange,
                        200,
                        MapValue.builder()
                                .put(
                                        "agent",
                                        Value.of(exchange.getRequestHeaders().getFirst("User-Agent")))
                                .put(
                                        "auth",
                                        Value.of(exchange.getRequestHeaders().getFirst("Authorization")))
                                .put(
                                        "tenant",
                                        Value.of(exchange.getRequestHeaders().getFirst("X-Tenant")))
                                .put(
                                        "accept",
                                        Value.of(exchange.getRequestHeaders().getFirst("Accept")))
                                .build()
                                .toString()));
                HttpConnection connection = open(server, Map.of())) {
            MapValue seen =
                    connection.json().get(connection.base().resolve("/x")).object();

            assertThat(seen)
                    .isEqualTo(MapValue.builder()
                            .put("agent", Value.of("alembic-java/1.0"))
                            .put("auth", Value.of("Token s3cret-t0ken"))
                            .put("tenant", Value.of("blue"))
                            .put("accept", Value.of("application/json"))
                            .build());
            assertThat(connection.counters().total()).isEqualTo(1);
        }
    }

    @Test
    void no_failure_shows_the_token_or_a_part_of_it() {
        try (TestServer server = new TestServer(exchange -> TestServer.answer(
                        exchange,
                        403,
                        "you sent " + exchange.getRequestHeaders().getFirst("Authorization") + " s3cret-t0ken"));
                HttpConnection connection = open(server, Map.of())) {
            assertThatThrownBy(() -> connection.json().get(connection.base().resolve("/?q=s3cret-t0ken")))
                    .hasMessageContaining("you sent *** ***")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void a_proxy_of_the_environment_is_asked() {
        try (TestServer proxy = new TestServer(exchange -> TestServer.answer(exchange, 200, "{}"))) {
            String address = proxy.url("").toString();
            try (HttpConnection connection =
                    open(BaseUrl.parse("http://cmdb.example.net/v2", "url"), Map.of("http_proxy", address))) {
                connection.json().get(connection.base().resolve("/x"));
            }
            assertThat(proxy.requests).containsExactly("GET http://cmdb.example.net/v2/x");
        }
    }

    private static HttpConnection open(TestServer server, Map<String, String> variables) {
        return open(BaseUrl.parse(server.url("").toString(), "url"), variables);
    }

    private static HttpConnection open(BaseUrl base, Map<String, String> variables) {
        BackendConfiguration configuration = new BackendConfiguration(
                MapValue.of("headers", MapValue.of("X-Tenant", Value.of("blue"))),
                "backend.yaml",
                Environment.of(variables),
                Path.of(""),
                "1.0");
        return HttpConnection.open(
                base,
                HttpSettings.read(Settings.of(configuration, HttpSettings.keysWith()), configuration),
                HttpHeaders.of(Map.of("Authorization", "Token s3cret-t0ken")),
                "alembic-java/1.0",
                new Timing(ManualClock.at("2024-05-01T10:00:00Z"), wait -> {}, () -> 0.5));
    }
}
