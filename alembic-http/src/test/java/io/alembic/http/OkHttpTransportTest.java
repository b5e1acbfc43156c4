package io.alembic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OkHttpTransportTest {

    private final OkHttpTransport transport = new OkHttpTransport(settings(1 << 20));

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void sends_a_json_body_and_brings_status_headers_and_body() {
        try (TestServer server = new TestServer(exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("X-Type", exchange.getRequestHeaders().getFirst("Content-Type"));
            TestServer.answer(exchange, 201, sent);
        })) {
            HttpResponse response = transport.send(
                    HttpRequest.json(HttpMethod.POST, server.url("/a?b=%20c"), MapValue.of("name", Value.of("é"))));

            assertThat(response.status()).isEqualTo(201);
            assertThat(response.headers().get("x-type")).contains("application/json");
            assertThat(response.body().text()).isEqualTo("{\"name\":\"é\"}");
            assertThat(server.requests).containsExactly("POST /a?b=%20c");
        }
    }

    @Test
    void unpacks_gzip() {
        try (TestServer server = new TestServer(exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Accept-Encoding")).contains("gzip");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                out.write("[1]".getBytes(StandardCharsets.UTF_8));
            }
        })) {
            assertThat(transport.send(HttpRequest.get(server.url("/"))).body().text())
                    .isEqualTo("[1]");
        }
    }

    @Test
    void an_answer_beyond_the_limit_is_a_failure() {
        try (TestServer server = new TestServer(exchange -> TestServer.answer(exchange, 200, "x".repeat(101)));
                OkHttpTransport small = new OkHttpTransport(settings(100))) {
            assertThatThrownBy(() -> small.send(HttpRequest.get(server.url("/big"))))
                    .isInstanceOf(BackendException.class)
                    .hasMessageContaining("answered more than 100 bytes");
        }
    }

    @Test
    void a_request_that_found_no_server_never_left() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        TransportException failure = failureOf(HttpRequest.of(HttpMethod.POST, URI.create("http://127.0.0.1:" + port)));

        assertThat(failure.neverLeft()).isTrue();
        assertThat(failure.failure()).isEqualTo(BackendFailure.UNREACHABLE);
        assertThat(failure).hasMessageEndingWith("failed: no connection");
    }

    @Test
    void a_request_without_an_answer_in_time_may_have_arrived() {
        try (TestServer server = new TestServer(exchange -> sleep())) {
            TransportException failure = failureOf(HttpRequest.of(HttpMethod.POST, server.url("/slow")));

            assertThat(failure.neverLeft()).isFalse();
            assertThat(failure).hasMessageEndingWith("POST " + server.url("/slow") + " failed: no answer in time");
        }
    }

    @Test
    void a_shortened_answer_is_a_failure() {
        try (TestServer server = new TestServer(exchange -> {
            exchange.sendResponseHeaders(200, 50);
            exchange.getResponseBody().write("[1,2".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        })) {
            TransportException failure = failureOf(HttpRequest.get(server.url("/")));

            assertThat(failure.failure()).isIn(BackendFailure.PROTOCOL, BackendFailure.UNREACHABLE);
        }
    }

    @Test
    void a_write_is_never_sent_twice_when_the_server_drops_it() throws Exception {
        try (DroppingServer server = new DroppingServer()) {
            TransportException failure = failureOf(
                    HttpRequest.json(HttpMethod.POST, URI.create("http://127.0.0.1:" + server.port()), MapValue.EMPTY));

            assertThat(failure.neverLeft()).isFalse();
            assertThat(server.accepted()).isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_was_idle_for_two_seconds_is_not_used_again() throws Exception {
        try (TestServer server = new TestServer(exchange -> TestServer.answer(
                exchange, 200, "\"" + exchange.getRemoteAddress().getPort() + "\""))) {
            String first =
                    transport.send(HttpRequest.get(server.url("/"))).body().text();
            String soon =
                    transport.send(HttpRequest.get(server.url("/"))).body().text();
            Thread.sleep(1_900);
            String later =
                    transport.send(HttpRequest.get(server.url("/"))).body().text();

            assertThat(soon).isEqualTo(first);
            assertThat(later).isNotEqualTo(first);
        }
    }

    private TransportException failureOf(HttpRequest request) {
        return catchThrowableOfType(TransportException.class, () -> transport.send(request));
    }

    private static void sleep() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ConnectionSettings settings(long largest) {
        return new ConnectionSettings(
                Duration.ofSeconds(5), Duration.ofMillis(500), largest, ProxyChoice.NONE, TlsSettings.DEFAULTS);
    }

    /** Reads what comes, and hangs up. */
    private static final class DroppingServer implements AutoCloseable {
        private final ServerSocket socket;
        private final AtomicInteger accepted = new AtomicInteger();

        DroppingServer() throws IOException {
            socket = new ServerSocket(0);
            Thread thread = new Thread(this::serve, "dropping");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (true) {
                try (Socket connection = socket.accept()) {
                    accepted.incrementAndGet();
                    connection.getInputStream().readNBytes(20);
                } catch (IOException e) {
                    return;
                }
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        int accepted() throws InterruptedException {
            Thread.sleep(200);
            return accepted.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
