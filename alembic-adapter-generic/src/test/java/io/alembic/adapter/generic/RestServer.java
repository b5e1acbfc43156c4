package io.alembic.adapter.generic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small service that keeps objects: lists with pages, creates with a conflict on a second {@code name} or
 * {@code code}, updates and deletes. A test may answer any request in its stead.
 */
final class RestServer implements AutoCloseable {

    static final String TOKEN = "Token s3cret-t0ken";

    /** Answers a request itself, or leaves it to the service by returning false. */
    interface Instead {
        boolean handle(HttpExchange exchange) throws IOException;
    }

    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Map<String, MapValue>> collections = new ConcurrentHashMap<>();
    volatile Instead override = exchange -> false;
    volatile int pageSize = 3;
    volatile boolean textIds = true;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private int lastId = 40;

    RestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/v2/", exchange -> {
            try (exchange) {
                serve(exchange);
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v2";
    }

    synchronized String hold(String collection, MapValue members) {
        Value id = textIds ? Value.of("s/" + ++lastId + " ?") : Value.of(++lastId);
        collection(collection).put(id.asText().orElse(id.toString()), members.with("id", id));
        return id.asText().orElse(id.toString());
    }

    Map<String, MapValue> collection(String name) {
        return collections.computeIfAbsent(name, each -> Collections.synchronizedMap(new LinkedHashMap<>()));
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        if (override.handle(exchange)) {
            return;
        }
        if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 403, "{\"detail\":\"who are you, " + exchange.getRequestHeaders() + "?\"}");
            return;
        }
        String[] path =
                exchange.getRequestURI().getRawPath().substring("/v2/".length()).split("/");
        Map<String, MapValue> held = collection(path[0]);
        Optional<String> id = path.length == 1
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(path[1].replace("+", "%2B"), StandardCharsets.UTF_8));
        switch (exchange.getRequestMethod()) {
            case "GET" -> list(exchange, held);
            case "POST" -> create(exchange, path[0], held);
            case "PATCH", "PUT" -> update(exchange, held, id.orElseThrow());
            case "DELETE" -> answer(exchange, held.remove(id.orElseThrow()) == null ? 404 : 204, "");
            default -> answer(exchange, 405, "{}");
        }
    }

    private void list(HttpExchange exchange, Map<String, MapValue> held) throws IOException {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("page=1");
        int page = Integer.parseInt(query.substring("page=".length()));
        List<MapValue> all = List.copyOf(held.values());
        List<Value> rows = new ArrayList<>(
                all.subList(Math.min(all.size(), (page - 1) * pageSize), Math.min(all.size(), page * pageSize)));
        boolean more = page * pageSize < all.size();
        answer(
                exchange,
                200,
                MapValue.builder()
                        .put("data", MapValue.of("items", new ListValue(rows)))
                        .put("links", MapValue.of("next", more ? Value.of("?page=" + (page + 1)) : Value.ofNull()))
                        .put("count", Value.of(all.size()))
                        .build()
                        .toString());
    }

    private void create(HttpExchange exchange, String name, Map<String, MapValue> held) throws IOException {
        MapValue body = body(exchange);
        boolean taken;
        String id = "";
        synchronized (this) {
            taken = held.values().stream().anyMatch(other -> sameKey(other, body));
            if (!taken) {
                id = hold(name, body);
            }
        }
        answer(
                exchange,
                taken ? 409 : 201,
                taken
                        ? "{\"detail\":\"exists\"}"
                        : MapValue.of("id", textIds ? Value.of(id) : IntegerValue.of(Long.parseLong(id)))
                                .toString());
    }

    private static boolean sameKey(MapValue one, MapValue other) {
        return one.getOrNull("name").equals(other.getOrNull("name"))
                && one.getOrNull("code").equals(other.getOrNull("code"))
                && one.getOrNull("rack").equals(other.getOrNull("rack"));
    }

    private void update(HttpExchange exchange, Map<String, MapValue> held, String id) throws IOException {
        MapValue body = body(exchange);
        MapValue before = held.get(id);
        if (before == null) {
            answer(exchange, 404, "{}");
            return;
        }
        MapValue base = exchange.getRequestMethod().equals("PUT") ? MapValue.of("id", before.getOrNull("id")) : before;
        held.put(id, MapValue.builder().putAll(base).putAll(body).build());
        answer(exchange, 200, held.getOrDefault(id, body).toString());
    }

    private MapValue body(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodies.add(text);
        return Values.read(DocumentSource.of("body", text), DocumentFormat.JSON)
                .asMap()
                .orElseThrow();
    }

    static boolean answer(HttpExchange exchange, int status, String body) throws IOException {
        return answer(exchange, status, "application/json", body);
    }

    static boolean answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        return true;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
