package io.alembic.testkit.peeringdb;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.testkit.server.QueryParameters;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRefusal;
import io.alembic.testkit.server.StubRequest;
import io.alembic.testkit.server.StubServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Answers {@code GET /api/KIND} as PeeringDB does (spec 64 §2): everything at once, narrowed by columns, or what changed
 * since a time, then with what is gone. Where PeeringDB passes over a filter that it does not know, this refuses it.
 */
public final class PeeringDbStub implements AutoCloseable {

    /** The key that its users have. */
    public static final String KEY = "stub-key.0123456789";

    private static final String STATUS = "status";
    private static final int TOO_MANY = 429;

    private final Map<String, List<MapValue>> rows = new TreeMap<>();
    private final Deque<StubAnswer> instead = new ArrayDeque<>();
    private final StubServer server = StubServer.start(this::answer, request -> false);

    /** Holds the made-up networks of its resource {@code rows.json}. */
    public static PeeringDbStub start() {
        PeeringDbStub stub = new PeeringDbStub();
        stub.rows.putAll(madeUp());
        return stub;
    }

    private static Map<String, List<MapValue>> madeUp() {
        try (InputStream in = PeeringDbStub.class.getResourceAsStream("rows.json")) {
            if (in == null) {
                throw new IllegalStateException("rows.json is missing");
            }
            Map<String, List<MapValue>> rows = new TreeMap<>();
            Values.read(DocumentSource.of("rows.json", in.readAllBytes()), DocumentFormat.JSON)
                    .asMap()
                    .orElseThrow()
                    .forEach((kind, list) -> rows.put(
                            kind,
                            list.asList().orElseThrow().elements().stream()
                                    .map(row -> row.asMap().orElseThrow())
                                    .collect(Collectors.toCollection(ArrayList::new))));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the setting {@code url} takes. */
    public String url() {
        return server.url() + "/api";
    }

    /** The request lines so far. */
    public List<String> requests() {
        return server.received().stream().map(StubRequest::line).toList();
    }

    /** Answers the next request with this. */
    public synchronized void answerNext(StubAnswer answer) {
        instead.add(answer);
    }

    /** Turns the next request away as one too many. */
    public void throttleNext() {
        answerNext(StubAnswer.json(
                        TOO_MANY,
                        MapValue.of("message", Value.of("Request was throttled. Expected available in 7 seconds.")))
                .with("Retry-After", "7"));
    }

    /** Puts a row in, in place of the one with its id. */
    public synchronized void put(String kind, MapValue row) {
        List<MapValue> all = rows.computeIfAbsent(kind, each -> new ArrayList<>());
        all.removeIf(each -> each.getOrNull("id").equals(row.getOrNull("id")));
        all.add(row);
    }

    /** The row with an id. */
    public synchronized MapValue row(String kind, long id) {
        return rows.getOrDefault(kind, List.of()).stream()
                .filter(each -> each.getOrNull("id").equals(Value.of(id)))
                .findFirst()
                .orElseThrow();
    }

    /** Marks a row as gone, at a time. */
    public void delete(String kind, long id, String when) {
        put(
                kind,
                MapValue.builder()
                        .putAll(row(kind, id))
                        .put(STATUS, Value.of("deleted"))
                        .put("updated", Value.of(when))
                        .build());
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized StubAnswer answer(StubRequest request) {
        StubAnswer other = instead.poll();
        if (other != null) {
            return other;
        }
        try {
            return StubAnswer.json(200, list(request));
        } catch (StubRefusal refusal) {
            return refusal.toAnswer();
        }
    }

    private MapValue list(StubRequest request) {
        String kind = request.path().replaceFirst("^/api/", "");
        List<MapValue> all = rows.get(kind);
        if (!request.method().equals("GET") || all == null) {
            throw new StubRefusal(404, MapValue.of("detail", Value.of("Not found.")));
        }
        boolean known = isKnown(request);
        StubQuery query = StubQuery.of(StubRelations.inColumns(kind, QueryParameters.read(request.query()), rows), all);
        List<Value> shown = new ArrayList<>();
        for (MapValue row : all) {
            boolean contactOfUsers = row.getOrNull("visible").equals(Value.of("Users"));
            if (query.asksFor(row) && (known || !contactOfUsers)) {
                shown.add(row);
            }
        }
        return MapValue.builder()
                .put("meta", MapValue.EMPTY)
                .put("data", new ListValue(shown))
                .build();
    }

    private static boolean isKnown(StubRequest request) {
        Optional<String> key = request.header("Authorization");
        if (key.isPresent() && !key.get().equals("Api-Key " + KEY)) {
            throw new StubRefusal(401, MapValue.of("meta", MapValue.of("error", Value.of("Invalid API key"))));
        }
        return key.isPresent();
    }
}
