package io.alembic.cli.fault;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.QueryParameters;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRequest;
import io.alembic.testkit.server.StubServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A REST API of no particular kind: lists with pages, and objects by id. */
final class RestShelf implements AutoCloseable {

    private static final int PAGE = 5;
    private static final String ID = "id";

    private final boolean allowsTwins;
    private final Map<String, Map<Integer, MapValue>> lists = new LinkedHashMap<>();
    private final StubServer server =
            StubServer.start(this::answer, request -> !request.method().equals("GET"));
    private int lastId;

    /** @param allowsTwins whether two objects of a list may have one name */
    RestShelf(boolean allowsTwins) {
        this.allowsTwins = allowsTwins;
    }

    String url() {
        return server.url();
    }

    synchronized List<MapValue> rows(String list) {
        return List.copyOf(list(list).values());
    }

    private Map<Integer, MapValue> list(String name) {
        return lists.computeIfAbsent(name, each -> new LinkedHashMap<>());
    }

    private synchronized StubAnswer answer(StubRequest request) {
        String[] path = request.path().substring(1).split("/");
        Map<Integer, MapValue> list = list(path[0]);
        return switch (request.method()) {
            case "GET" -> page(request, List.copyOf(list.values()));
            case "POST" -> create(list, body(request));
            case "PATCH" -> update(list, Integer.parseInt(path[1]), body(request));
            case "DELETE" -> StubAnswer.empty(list.remove(Integer.parseInt(path[1])) == null ? 404 : 204);
            default -> StubAnswer.empty(405);
        };
    }

    private static StubAnswer page(StubRequest request, List<MapValue> rows) {
        int from = Integer.parseInt(QueryParameters.last(QueryParameters.read(request.query()), "from", "0"));
        int to = Math.min(rows.size(), from + PAGE);
        List<Value> page = new ArrayList<>(rows.subList(Math.min(from, to), to));
        return StubAnswer.json(
                200,
                MapValue.of("items", new ListValue(page))
                        .with("total", Value.of(rows.size()))
                        .with("next", to < rows.size() ? Value.of("?from=" + to) : Value.ofNull()));
    }

    private StubAnswer create(Map<Integer, MapValue> list, MapValue body) {
        Value name = body.getOrNull("name");
        if (!allowsTwins
                && list.values().stream().anyMatch(row -> row.getOrNull("name").equals(name))) {
            return StubAnswer.json(409, MapValue.of("detail", Value.of("there is such an object")));
        }
        MapValue row = body.with(ID, Value.of(++lastId));
        list.put(lastId, row);
        return StubAnswer.json(201, row);
    }

    private static StubAnswer update(Map<Integer, MapValue> list, int id, MapValue body) {
        MapValue before = list.get(id);
        if (before == null) {
            return StubAnswer.empty(404);
        }
        MapValue row = MapValue.builder().putAll(before).putAll(body).build();
        list.put(id, row);
        return StubAnswer.json(200, row);
    }

    private static MapValue body(StubRequest request) {
        return request.json().asMap().orElse(MapValue.EMPTY);
    }

    @Override
    public void close() {
        server.close();
    }
}
