package io.alembic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.testkit.time.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryingTransportTest {

    private static final URI URL = URI.create("https://cmdb.example.net/a");
    private static final HttpRequest READ = HttpRequest.get(URL);
    private static final HttpRequest WRITE = HttpRequest.of(HttpMethod.POST, URL);

    private final List<Duration> waits = new ArrayList<>();
    private final FakeTransport server = new FakeTransport();
    private final ManualClock clock = ManualClock.at("2024-05-01T10:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void a_read_is_sent_again_after_a_failure_of_the_server(int status) {
        server.answering(status).answering(200);

        assertThat(retrying().send(READ).status()).isEqualTo(200);
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void waits_grow_up_to_the_limit_and_then_the_last_answer_counts() {
        server.answering(503);

        assertThat(retrying().send(READ).status()).isEqualTo(503);
        assertThat(waits)
                .containsExactly(
                        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(250));
    }

    @Test
    void a_read_is_sent_again_after_a_broken_connection() {
        server.failing(false).failing(true).answering(200);

        assertThat(retrying().send(READ).status()).isEqualTo(200);
    }

    @Test
    void a_write_that_may_have_arrived_is_sent_once() {
        server.failing(false);

        assertThatThrownBy(() -> retrying().send(WRITE)).isInstanceOf(TransportException.class);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void a_write_is_not_sent_again_after_a_failure_of_the_server() {
        server.answering(503);

        assertThat(retrying().send(WRITE).status()).isEqualTo(503);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void a_write_that_never_left_or_was_turned_away_is_sent_again() {
        server.failing(true).answering(429).answering(201);

        assertThat(retrying().send(WRITE).status()).isEqualTo(201);
    }

    @Test
    void a_write_known_to_do_no_harm_is_sent_again() {
        server.failing(false).answering(500).answering(200);

        assertThat(retrying().send(WRITE.asRepeatable()).status()).isEqualTo(200);
    }

    @Test
    void a_refusal_is_not_argued_with() {
        server.answering(404);

        assertThat(retrying().send(READ).status()).isEqualTo(404);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void the_wait_the_server_asks_for_goes_first_within_the_limit() {
        server.answering(429, "", "", Map.of("Retry-After", "0"))
                .answering(503, "", "", Map.of("retry-after", "Wed, 1 May 2024 10:00:00.2 GMT"))
                .answering(503, "", "", Map.of("Retry-After", "Wed, 1 May 2024 10:01:00 GMT"))
                .answering(503, "", "", Map.of("Retry-After", "99999999999999"))
                .answering(200);

        retrying().send(READ);

        assertThat(waits)
                .containsExactly(
                        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(500));
    }

    @Test
    void retries_stay_a_small_part_of_the_traffic() {
        server.answering(503);
        RetryingTransport transport = retrying();

        for (int i = 0; i < 1_000; i++) {
            transport.send(READ);
        }

        assertThat(server.requests).hasSizeLessThan(1_400);
    }

    private RetryingTransport retrying() {
        RetryPolicy policy = new RetryPolicy(4, Duration.ofMillis(100), Duration.ofMillis(500));
        return new RetryingTransport(server, policy, waits::add, clock, () -> 0.5);
    }
}
