package io.alembic.testkit.server;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** A port on loopback, what is answered there, and what may go wrong. Answers are asked for from several threads. */
public final class StubServer implements AutoCloseable {

    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Function<StubRequest, StubAnswer> answers;
    private final Predicate<StubRequest> writes;
    private final List<StubRequest> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answersToDrop = new AtomicInteger();
    private volatile Runnable beforeRequests = () -> {};
    private volatile Runnable beforeWrites = () -> {};

    private StubServer(HttpServer server, Function<StubRequest, StubAnswer> answers, Predicate<StubRequest> writes) {
        this.server = server;
        this.answers = requireNonNull(answers, "answers is null");
        this.writes = requireNonNull(writes, "writes is null");
    }

    public static StubServer start(Function<StubRequest, StubAnswer> answers, Predicate<StubRequest> writes) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StubServer stub = new StubServer(server, answers, writes);
            server.createContext("/", stub::handle);
            server.setExecutor(stub.threads);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a slash at its end. */
    public String url() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    /** All that came until now, in the order it came. */
    public List<StubRequest> received() {
        return List.copyOf(received);
    }

    /** Carries the next writes out, but closes their connections without an answer. */
    public void dropAnswers(int count) {
        answersToDrop.set(count);
    }

    /** What happens when a request came, before it is looked at. From any thread. */
    public void beforeRequests(Runnable event) {
        beforeRequests = event;
    }

    /** What happens when a write came, before it is carried out. From any thread. */
    public void beforeWrites(Runnable event) {
        beforeWrites = event;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        StubRequest request = request(exchange);
        received.add(request);
        boolean isWrite = writes.test(request);
        beforeRequests.run();
        if (isWrite) {
            beforeWrites.run();
        }
        StubAnswer answer = answers.apply(request);
        if (isWrite && answersToDrop.get() > 0 && answersToDrop.getAndDecrement() > 0) {
            exchange.close();
            return;
        }
        send(exchange, answer);
    }

    private static void send(HttpExchange exchange, StubAnswer answer) throws IOException {
        byte[] bytes =
                answer.status() == NO_CONTENT ? new byte[0] : answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static StubRequest request(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        return new StubRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                headers,
                body,
                "http://" + headers.get("host"));
    }
}
