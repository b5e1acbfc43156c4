package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.QueryParameters;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRequest;
import io.alembic.testkit.server.StubServer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Serves what a real NetBox held, to be read only: every type, every row whole, with its own metadata. Unlike the stub it plays
 * no rules. Types may be withheld from whoever asks.
 */
public final class RecordedServer implements AutoCloseable {

    private static final String API = "/api/";
    private static final int MOST_ROWS = 1000;
    private static final Comparator<MapValue> BY_ID = Comparator.comparing(
            (MapValue row) -> Long.valueOf(row.getOrNull("id").toString()));

    private final Map<String, String> typesByPath = new TreeMap<>();
    private final Map<String, List<MapValue>> rows = new HashMap<>();
    private final MapValue options = RecordedNetBox.document("options.json.gz");
    private final MapValue types = RecordedNetBox.document("object-types.json.gz");
    private final MapValue schema = RecordedNetBox.document("openapi-4.6.8.json.gz");
    private final Set<String> withheld;
    private final StubServer server;

    private RecordedServer(Set<String> withheld) {
        this.withheld = Set.copyOf(withheld);
        for (Value each : elements(types)) {
            MapValue type = each.asMap().orElseThrow();
            type.getOrNull("rest_api_endpoint")
                    .asText()
                    .ifPresent(path -> typesByPath.put(
                            path.substring(API.length()), text(type, "app_label") + "." + text(type, "model")));
        }
        this.server =
                StubServer.start(this::answer, request -> !request.method().equals("GET"));
    }

    public static RecordedServer start() {
        return new RecordedServer(Set.of());
    }

    /** A server that refuses to list some types. */
    public static RecordedServer withholding(String... contentTypes) {
        return new RecordedServer(Set.of(contentTypes));
    }

    /** Without a slash at its end. */
    public String url() {
        return server.url();
    }

    /** How many objects of a type there are. */
    public int count(String contentType) {
        return rowsOf(contentType).size();
    }

    public List<StubRequest> received() {
        return server.received();
    }

    @Override
    public void close() {
        server.close();
    }

    private StubAnswer answer(StubRequest request) {
        String path = request.path().substring(API.length());
        if (request.method().equals("OPTIONS")) {
            return StubAnswer.json(200, options.getOrNull(typesByPath.getOrDefault(path, "")));
        }
        return switch (path) {
            case "status/" -> StubAnswer.json(200, MapValue.of("netbox-version", Value.of("4.6.8")));
            case "schema/" -> StubAnswer.json(200, schema);
            case "authentication-check/" -> StubAnswer.json(200, MapValue.of("id", Value.of(1)));
            case "core/object-types/" -> StubAnswer.json(200, types);
            default ->
                Optional.ofNullable(typesByPath.get(path))
                        .map(type -> list(type, request))
                        .orElseGet(() -> StubAnswer.html(404, "Not Found"));
        };
    }

    private StubAnswer list(String type, StubRequest request) {
        if (withheld.contains(type)) {
            return StubAnswer.json(
                    403, MapValue.of("detail", Value.of("You do not have permission to perform this action.")));
        }
        Map<String, List<String>> query = QueryParameters.read(request.query());
        int limit = Math.min(MOST_ROWS, Integer.parseInt(QueryParameters.last(query, "limit", "50")));
        long start = Long.parseLong(QueryParameters.last(query, "start", "-1"));
        List<MapValue> wanted = rowsOf(type).stream()
                .filter(row -> !query.containsKey("id")
                        || requireNonNull(query.get("id"))
                                .contains(row.getOrNull("id").toString()))
                .filter(row -> Long.parseLong(row.getOrNull("id").toString()) >= start)
                .toList();
        List<MapValue> page = wanted.stream().limit(limit).toList();
        Value next = wanted.size() > page.size() && start >= 0
                ? Value.of(request.base() + request.path() + "?"
                        + request.query().replace("start=" + start, "start=" + after(page)))
                : Value.ofNull();
        return StubAnswer.json(
                200,
                MapValue.builder()
                        .put("count", start >= 0 ? Value.ofNull() : Value.of(wanted.size()))
                        .put("next", next)
                        .put("previous", Value.ofNull())
                        .put(
                                "results",
                                new ListValue(page.stream()
                                        .map(row -> (Value) shown(row, query))
                                        .toList()))
                        .build());
    }

    private static long after(List<MapValue> page) {
        return Long.parseLong(page.get(page.size() - 1).getOrNull("id").toString()) + 1;
    }

    private static MapValue shown(MapValue row, Map<String, List<String>> query) {
        String fields = QueryParameters.last(query, "fields", "");
        if (fields.isEmpty()) {
            return row;
        }
        Set<String> wanted = Set.of(fields.split(","));
        MapValue.Builder some = MapValue.builder();
        row.forEach((name, value) -> {
            if (wanted.contains(name)) {
                some.put(name, value);
            }
        });
        return some.build();
    }

    private synchronized List<MapValue> rowsOf(String type) {
        return rows.computeIfAbsent(
                type,
                each -> RecordedNetBox.holds(each)
                        ? RecordedNetBox.seeded(each).stream()
                                .map(row -> row.asMap().orElseThrow())
                                .sorted(BY_ID)
                                .toList()
                        : List.of());
    }

    private static List<Value> elements(MapValue list) {
        return list.getOrNull("results").asList().orElse(ListValue.EMPTY).elements();
    }

    private static String text(MapValue row, String name) {
        return row.getOrNull(name).asText().orElse("");
    }
}
