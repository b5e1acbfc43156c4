package io.alembic.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.testkit.nautobot.NautobotStub;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultProxyTest {

    private static final String MAKERS = "/api/dcim/manufacturers/";

    private final NautobotStub stub = NautobotStub.start();

    @AfterEach
    void stops() {
        stub.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "UNAVAILABLE"})
    void the_server_hears_nothing_of_a_request_that_is_turned_away(Fault fault) throws Exception {
        assertThat(create(fault).statusCode()).isEqualTo(fault.status().orElseThrow());

        assertThat(stub.requests()).isZero();
    }

    @Test
    void a_gateway_may_fail_after_the_server_did_it() throws Exception {
        assertThat(create(Fault.BAD_GATEWAY_AFTERWARDS).statusCode()).isEqualTo(502);

        assertThat(stub.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_WITHIN_ANSWER", "TRUNCATED_ANSWER", "ANSWER_WITHHELD"})
    void an_answer_gets_lost_after_the_server_did_it(Fault fault) {
        assertThatThrownBy(() -> create(fault)).isInstanceOf(IOException.class);

        assertThat(stub.requests()).isEqualTo(1);
    }

    @Test
    void a_request_that_breaks_off_is_not_carried_out() {
        assertThatThrownBy(() -> create(Fault.RESET_WITHIN_REQUEST)).isInstanceOf(IOException.class);

        assertThat(stub.requests()).isZero();
    }

    @Test
    void an_answer_that_is_shorter_than_it_was_looks_whole() throws Exception {
        String whole = create(Fault.SLOW_ANSWER).body();

        assertThat(create(Fault.SHORTENED_ANSWER).body()).isNotEmpty().hasSizeLessThan(whole.length());
    }

    @Test
    void a_request_delivered_twice_is_carried_out_twice() throws Exception {
        assertThat(create(Fault.DELIVERED_TWICE).body()).contains("must make a unique set");

        assertThat(stub.requests()).isEqualTo(2);
    }

    @Test
    void an_answer_given_twice_waits_for_the_next_request() throws Exception {
        String body = "{\"name\":\"one\"}";
        HttpMessage request = new HttpMessage(
                "POST " + MAKERS + " HTTP/1.1",
                List.of("Host: stub", "Authorization: Token " + NautobotStub.TOKEN, "Content-Length: " + body.length()),
                body);
        try (FaultProxy proxy = proxy(Fault.ANSWERED_TWICE);
                Socket client = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(proxy.url()).getPort())) {
            client.getOutputStream().write(request.bytes());
            Optional<HttpMessage> first = HttpMessage.read(client.getInputStream());

            assertThat(HttpMessage.read(client.getInputStream())).isPresent().isEqualTo(first);
            assertThat(stub.requests()).isEqualTo(1);
        }
    }

    @Test
    void nobody_listens_on_a_connection_that_is_half_open() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try (FaultProxy proxy = proxy(Fault.HALF_OPEN)) {
            assertThat(send(client, proxy, "{\"name\":\"one\"}").statusCode()).isEqualTo(201);

            assertThatThrownBy(() -> send(client, proxy, "{\"name\":\"two\"}"))
                    .isInstanceOf(HttpTimeoutException.class);
            assertThat(stub.requests()).isEqualTo(1);
        }
    }

    @Test
    void the_same_seed_brings_the_same_faults() {
        HttpMessage request = new HttpMessage("GET /api/ HTTP/1.1", List.of(), "");
        SeededFaults one = new SeededFaults(7, Set.of(Fault.values()), 0.5);
        SeededFaults other = new SeededFaults(7, Set.of(Fault.values()), 0.5);

        for (int i = 0; i < 50; i++) {
            assertThat(one.of(request)).isEqualTo(other.of(request));
        }
        assertThat(one.counts()).isNotEmpty().isEqualTo(other.counts());
    }

    private HttpResponse<String> create(Fault fault) throws IOException, InterruptedException {
        try (FaultProxy proxy = proxy(fault)) {
            return send(HttpClient.newHttpClient(), proxy, "{\"name\":\"one\"}");
        }
    }

    private FaultProxy proxy(Fault fault) {
        return FaultProxy.start(stub.url(), request -> Optional.of(fault), Passing.UNSEEN);
    }

    private static HttpResponse<String> send(HttpClient client, FaultProxy proxy, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(proxy.url() + MAKERS))
                .header("Authorization", "Token " + NautobotStub.TOKEN)
                .timeout(Duration.ofMillis(700))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
