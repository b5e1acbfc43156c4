package io.alembic.testkit.nautobot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Nautobot on a port of its own. One request is answered at a time. It begins with what an empty Nautobot has: the
 * namespace Global and a few statuses.
 */
public final class NautobotStub implements AutoCloseable {

    public static final String TOKEN = "stub-token";

    private static final String API = "/api/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final StubObjects objects = new StubObjects();
    private final StubApi api = new StubApi(objects);
    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger answersToDrop = new AtomicInteger();
    private volatile Runnable beforeRequests = () -> {};
    private volatile Runnable beforeWrites = () -> {};
    private final AtomicInteger listsToDisturb = new AtomicInteger();
    private volatile Runnable disturbance = () -> {};

    private NautobotStub(HttpServer server) {
        this.server = server;
        holdStatus("Active", "d80ad829-3f98-448f-9040-0b42a3fedeac");
        holdStatus("Connected", "2f327530-1520-4d03-9a1b-8541b7818ee5");
        hold(
                "ipam.namespace",
                MapValue.builder()
                        .put("id", Value.of("f55bb81f-461b-4fbf-9571-da373e423088"))
                        .put("name", Value.of("Global"))
                        .build());
    }

    public static NautobotStub start() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            NautobotStub stub = new NautobotStub(server);
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

    /** Puts an object there, as if it had always been: references as ids, choices as values. */
    public void hold(String contentType, MapValue object) {
        synchronized (objects) {
            StubModel model = objects.model(contentType);
            MapValue.Builder whole = MapValue.builder();
            model.fields().forEach(field -> whole.put(field.name(), field.whenAbsent()));
            objects.put(model, whole.putAll(object).build());
        }
    }

    /** Lets pages hold no more rows than this, whatever is asked for. */
    public void capPages(int rows) {
        synchronized (objects) {
            api.capPages(rows);
        }
    }

    /** Takes a second object with the key of another, as a server does whose rules do not cover the models of a network. */
    public void allowTwins() {
        synchronized (objects) {
            objects.allowTwins();
        }
    }

    /** Gives new objects ids of its own, whatever ids are asked for. */
    public void chooseIds() {
        synchronized (objects) {
            objects.chooseIds();
        }
    }

    /** Lets GraphQL lists lack their last objects. */
    public void hideFromGraph(int rows) {
        synchronized (objects) {
            api.hideFromGraph(rows);
        }
    }

    /** Carries the next writes out, but closes their connections without an answer. */
    public void dropAnswers(int writes) {
        answersToDrop.set(writes);
    }

    /** What happens when a request came, before it is looked at. From any thread. */
    public void beforeRequests(Runnable event) {
        beforeRequests = event;
    }

    /** What happens when a write came, before it is carried out. From any thread. */
    public void beforeWrites(Runnable event) {
        beforeWrites = event;
    }

    /** The ids of all objects of a type. */
    public SortedSet<String> ids(String contentType) {
        synchronized (objects) {
            return new TreeSet<>(objects.of(objects.model(contentType)).keySet());
        }
    }

    /** Runs something while each of the next lists is read by GraphQL: its rows are taken, and not yet sent. */
    public void whileListed(int lists, Runnable action) {
        listsToDisturb.set(lists);
        disturbance = action;
    }

    /** How many requests came until now. */
    public long requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void holdStatus(String name, String id) {
        hold(
                "extras.status",
                MapValue.builder()
                        .put("id", Value.of(id))
                        .put("name", Value.of(name))
                        .put("content_types", ListValue.ofTexts(List.of("dcim.device", "dcim.location")))
                        .build());
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isWrite = isWrite(exchange);
        beforeRequests.run();
        if (isWrite) {
            beforeWrites.run();
        }
        StubApi.Answer answer = answer(exchange, text);
        if (isListing(exchange, text) && listsToDisturb.get() > 0 && listsToDisturb.getAndDecrement() > 0) {
            disturbance.run();
        }
        if (isWrite && answersToDrop.get() > 0 && answersToDrop.getAndDecrement() > 0) {
            exchange.close();
            return;
        }
        byte[] bytes = answer.status() == 204
                ? new byte[0]
                : CanonicalJson.text(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static boolean isWrite(HttpExchange exchange) {
        return !List.of("GET", "OPTIONS").contains(exchange.getRequestMethod())
                && !exchange.getRequestURI().getPath().endsWith("/graphql/");
    }

    private static boolean isListing(HttpExchange exchange, String body) {
        return exchange.getRequestURI().getPath().endsWith("/graphql/")
                && !body.contains("__schema")
                && !body.contains("__type");
    }

    private StubApi.Answer answer(HttpExchange exchange, String body) {
        if (!("Token " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new StubApi.Answer(403, MapValue.of("detail", Value.of("Invalid token")));
        }
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        if (!path.startsWith(API)) {
            return new StubApi.Answer(404, MapValue.of("detail", Value.of("Not found.")));
        }
        try {
            synchronized (objects) {
                return api.answer(
                        exchange.getRequestMethod(),
                        path.substring(API.length()),
                        query == null ? "" : query,
                        body.isEmpty() ? Value.ofNull() : json(body),
                        "http://" + exchange.getRequestHeaders().getFirst("Host"));
            }
        } catch (StubRefusal e) {
            return new StubApi.Answer(e.status(), e.body());
        } catch (RuntimeException e) {
            return new StubApi.Answer(500, MapValue.of("error", Value.of(e.toString())));
        }
    }

    private static Value json(String body) {
        return Values.read(DocumentSource.of("<request>", body), DocumentFormat.JSON);
    }
}
