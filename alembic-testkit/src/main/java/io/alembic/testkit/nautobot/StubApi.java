package io.alembic.testkit.nautobot;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the stub answers to one request, below {@code /api/}. */
final class StubApi {

    private static final String CONTENT_TYPES = "extras/content-types/";

    private final StubObjects objects;
    private final StubLists lists;
    private final StubWrites writes;
    private final StubGraph graph;
    private int mostRows = 1000;

    StubApi(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
        this.lists = new StubLists(objects);
        this.writes = new StubWrites(objects);
        this.graph = new StubGraph(objects);
    }

    void capPages(int rows) {
        mostRows = rows;
    }

    void hideFromGraph(int rows) {
        graph.hide(rows);
    }

    Answer answer(String method, String path, String query, Value body, String base) {
        if (path.equals("graphql/")) {
            MapValue request = body.asMap().orElse(MapValue.EMPTY);
            return new Answer(
                    200,
                    graph.answer(
                            StubObjects.text(request, "query"),
                            request.getOrNull("variables").asMap().orElse(MapValue.EMPTY)));
        }
        if (path.equals(CONTENT_TYPES)) {
            return new Answer(200, contentTypes());
        }
        Optional<StubModel> model = objects.withPath(path);
        if (model.isPresent()) {
            return list(model.get(), method, query, body);
        }
        return path.isEmpty() || path.indexOf('/') == path.length() - 1
                ? new Answer(200, directory(path, base))
                : single(method, path, body);
    }

    private Answer list(StubModel model, String method, String query, Value body) {
        return switch (method) {
            case "GET" -> new Answer(200, lists.page(model, query, mostRows));
            case "OPTIONS" -> new Answer(200, options(model));
            case "POST" -> created(model, body);
            case "PATCH" -> new Answer(200, shown(model, writes.change(model, rows(body))));
            case "DELETE" -> {
                writes.delete(model, rows(body));
                yield new Answer(204, Value.ofNull());
            }
            default -> throw new StubRefusal(405, MapValue.of("detail", Value.of("Method not allowed.")));
        };
    }

    private Answer created(StubModel model, Value body) {
        ListValue rows = shown(model, writes.create(model, rows(body)));
        return new Answer(
                201, body.asList().isPresent() ? rows : rows.elements().get(0));
    }

    private Answer single(String method, String path, Value body) {
        String listPath = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
        String id = path.substring(listPath.length(), path.length() - 1);
        StubModel model = objects.withPath(listPath)
                .filter(each -> objects.of(each).containsKey(id))
                .orElseThrow(() -> new StubRefusal(404, MapValue.of("detail", Value.of("Not found."))));
        if (method.equals("PATCH")) {
            Value row = body.asMap().orElse(MapValue.EMPTY).with(StubObjects.ID, Value.of(id));
            return new Answer(
                    200,
                    shown(model, writes.change(model, List.of(row))).elements().get(0));
        }
        return new Answer(200, objects.shown(model, objects.of(model).getOrDefault(id, MapValue.EMPTY), true));
    }

    private static List<Value> rows(Value body) {
        return body.asList().map(ListValue::elements).orElse(List.of(body));
    }

    private ListValue shown(StubModel model, List<MapValue> rows) {
        return new ListValue(rows.stream()
                .map(row -> (Value) objects.shown(model, row, true))
                .toList());
    }

    private MapValue directory(String path, String base) {
        MapValue.Builder urls = MapValue.builder();
        for (StubModel model : objects.models()) {
            String application = model.application() + "/";
            if (path.isEmpty()) {
                urls.put(model.application(), Value.of(base + "/api/" + application));
            } else if (path.equals(application)) {
                urls.put(model.route(), Value.of(base + "/api/" + model.path()));
            }
        }
        return urls.build();
    }

    private MapValue contentTypes() {
        List<Value> rows = new ArrayList<>();
        for (StubModel model : objects.models()) {
            rows.add(MapValue.builder()
                    .put("id", Value.of(rows.size()))
                    .put("app_label", Value.of(model.application()))
                    .put("model", Value.of(model.model()))
                    .put("display", Value.of(model.application() + " | " + model.title()))
                    .build());
        }
        return MapValue.builder()
                .put("count", Value.of(rows.size()))
                .put("results", new ListValue(rows))
                .build();
    }

    private MapValue options(StubModel model) {
        MapValue.Builder post = MapValue.builder()
                .put("id", described("string", false, objects.areIdsChosen()))
                .put("display", described("field", false, true));
        for (StubField field : model.fields()) {
            List<Value> choices = field.choices().stream()
                    .map(choice -> (Value) MapValue.builder()
                            .put("value", choice)
                            .put("display", Value.of(StubObjects.label(choice)))
                            .build())
                    .toList();
            MapValue description = described(field.kind().word(), field.required(), false);
            post.put(
                    field.name(),
                    choices.isEmpty() ? description : description.with("choices", new ListValue(choices)));
        }
        if (model.customFields()) {
            post.put(StubObjects.CUSTOM_FIELDS, described("field", false, false));
        }
        return MapValue.builder()
                .put("name", Value.of(model.title() + "s"))
                .put("actions", MapValue.of("POST", post.build()))
                .build();
    }

    private static MapValue described(String kind, boolean required, boolean readOnly) {
        return MapValue.builder()
                .put("type", Value.of(kind))
                .put("required", Value.of(required))
                .put("read_only", Value.of(readOnly))
                .build();
    }

    /** @param body null for none */
    record Answer(int status, Value body) {
        Answer {
            requireNonNull(body, "body is null");
        }
    }
}
