package io.alembic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.time.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.event.EventRecordingLogger;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.SubstituteLogger;

final class TrafficTest {

    private static final URI URL = URI.create("https://u:p4ss@cmdb.example.net/a?token=s3cret&x=s3cret");

    private final ManualClock clock = ManualClock.at("2024-05-01T10:00:00Z");
    private final FakeTransport server = new FakeTransport();

    @Test
    void requests_and_bytes_are_counted() {
        CountingTransport counting =
                new CountingTransport(server.answering(200, "application/json", "[1,2]", Map.of()));

        counting.send(HttpRequest.get(URL));
        counting.send(HttpRequest.json(HttpMethod.POST, URL, Value.of("abc")));
        counting.send(HttpRequest.get(URL));

        assertThat(counting.counters()).hasToString("3 requests (GET 2, POST 1), 5 bytes sent, 15 received");
    }

    @Test
    void the_log_tells_of_attempts_and_of_no_secret() {
        ConcurrentLinkedQueue<SubstituteLoggingEvent> events = new ConcurrentLinkedQueue<>();
        SubstituteLogger name = new SubstituteLogger("test", events, false);
        HttpTransport logging = new LoggingTransport(
                server.answering(200).failing(false),
                Redaction.of(List.of("s3cret", "Token s3cret")),
                clock,
                new EventRecordingLogger(name, events));
        HttpRequest request = HttpRequest.json(HttpMethod.POST, URL, MapValue.of("password", Value.of("s3cret")))
                .withHeader("Authorization", "Token s3cret");

        logging.send(request);
        assertThatThrownBy(() -> logging.send(request)).isInstanceOf(TransportException.class);

        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(List.of(event.getArgumentArray()).toString())
                    .contains("POST https://cmdb.example.net/a?token=***&x=***")
                    .doesNotContain("s3cret")
                    .doesNotContain("p4ss");
            assertThat(event.getThrowable()).isNull();
        });
    }

    @Test
    void nothing_that_is_printed_of_a_request_holds_a_secret() {
        HttpRequest request = HttpRequest.get(URL).withHeader("Authorization", "Token s3cret");

        assertThat(request.headers().toString()).doesNotContain("s3cret");
        assertThat(request.toString().replace("x=s3cret", ""))
                .doesNotContain("s3cret")
                .doesNotContain("p4ss");
    }

    @Test
    void requests_are_spaced_evenly() {
        List<Duration> waits = new ArrayList<>();
        server.answering(200);
        HttpTransport limited = new RateLimitedTransport(
                server,
                4,
                wait -> {
                    waits.add(wait);
                    clock.advance(wait);
                },
                clock);

        limited.send(HttpRequest.get(URL));
        limited.send(HttpRequest.get(URL));
        limited.send(HttpRequest.get(URL));
        clock.advance(Duration.ofSeconds(5));
        limited.send(HttpRequest.get(URL));

        assertThat(waits).containsExactly(Duration.ofMillis(250), Duration.ofMillis(250));
    }

    @Test
    void no_more_requests_than_allowed_are_on_their_way() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoInside = new CountDownLatch(2);
        HttpTransport bounded = new BoundedTransport(
                request -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    twoInside.countDown();
                    awaitQuietly(twoInside);
                    now.decrementAndGet();
                    return new HttpResponse(200, HttpHeaders.NONE, HttpBody.EMPTY);
                },
                2);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 40; i++) {
            threads.execute(() -> bounded.send(HttpRequest.get(URL)));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(2);
    }

    @Test
    void things_done_side_by_side_come_back_in_order_and_the_first_failure_counts() {
        assertThat(Concurrently.map(List.of(1, 2, 3, 4), 3, i -> i * 10)).containsExactly(10, 20, 30, 40);
        assertThatThrownBy(() -> Concurrently.map(List.of(1, 2, 3), 3, i -> {
                    throw new IllegalStateException("no " + i);
                }))
                .hasMessage("no 1");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
