package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.QueryParameters;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRefusal;
import io.alembic.testkit.server.StubRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the stub answers to one request, below {@code /api/}. */
final class StubApi {

    private static final String API = "/api/";

    private final StubObjects objects;
    private final StubRows rows;
    private final StubViews views;
    private final StubLists lists;
    private final StubMetadata metadata;
    private final StubOptions options;
    private final StubSchema schema;
    private final StubWriting writing;
    private final StubGraph graph;
    private final StubCustomObjects customObjects;
    private boolean superuser = true;

    StubApi(StubObjects objects, StubComplaints complaints) {
        this.objects = requireNonNull(objects, "objects is null");
        this.rows = new StubRows(objects);
        this.views = new StubViews(complaints);
        this.lists = new StubLists(objects, rows, views, complaints);
        this.metadata = new StubMetadata(objects.types());
        this.options = new StubOptions(objects.types());
        this.schema = new StubSchema(objects.types());
        this.writing = new StubWriting(objects, rows, views, complaints);
        this.customObjects = new StubCustomObjects(objects);
        this.graph = new StubGraph(objects, lists::mostRows);
    }

    void capPages(int most) {
        lists.capPages(most);
    }

    /** Lets the server have another version, with what differs in what it tells of itself and in its lists. */
    void pretend(String version) {
        metadata.pretend(version);
        lists.useCursors(metadata.isSince(6));
        rows.labelCustomChoices(metadata.isSince(7));
    }

    /** Lets all tokens be those of a user who may do everything, but is no superuser. */
    void demote() {
        superuser = false;
    }

    /** Lets the server have the custom objects plugin. */
    void plugCustomObjects() {
        objects.types().plug("custom-objects.yaml");
        metadata.plug("netbox_custom_objects", "0.7.1");
    }

    StubAnswer answer(StubRequest request) {
        customObjects.refresh();
        if (request.path().equals("/graphql/")) {
            return graph.answer(request);
        }
        if (!request.path().startsWith(API)) {
            return nowhere();
        }
        String path = request.path().substring(API.length());
        if (path.equals("schema/")) {
            return read(request, schema.document());
        }
        StubTokens.check(request);
        Optional<StubType> type = objects.types().withPath(path);
        if (type.isPresent()) {
            return list(type.get(), request);
        }
        if (path.equals("authentication-check/") && metadata.isSince(5)) {
            return read(request, MapValue.of(StubObjects.ID, Value.of(1)));
        }
        if (path.equals("users/users/")) {
            return read(request, users(request));
        }
        if (path.equals("status/")) {
            return read(request, metadata.status());
        }
        if (path.equals(metadata.objectTypesPath())) {
            return read(request, objectTypes(request));
        }
        if (path.isEmpty() || path.indexOf('/') == path.length() - 1) {
            MapValue directory = metadata.directory(path, request.base());
            return directory.isEmpty() ? nowhere() : read(request, directory);
        }
        return single(path, request);
    }

    private StubAnswer list(StubType type, StubRequest request) {
        return switch (request.method()) {
            case "GET" -> StubAnswer.json(200, lists.page(type, request.query(), request.base()));
            case "OPTIONS" -> StubAnswer.json(200, options.of(type, StubTokens.mayWrite(request)));
            case "POST", "PATCH", "PUT", "DELETE" -> writing.list(type, request);
            default -> throw notAllowed(request);
        };
    }

    private StubAnswer single(String path, StubRequest request) {
        int slash = path.lastIndexOf('/', path.length() - 2) + 1;
        Optional<StubType> found = objects.types().withPath(path.substring(0, slash));
        String id = path.substring(slash, path.length() - 1);
        if (found.isEmpty() || !id.matches("\\d{1,18}")) {
            return nowhere();
        }
        StubType type = found.get();
        MapValue object = objects.find(type, Value.of(Long.parseLong(id)))
                .orElseThrow(() -> new StubRefusal(
                        404, MapValue.of("detail", Value.of("No " + type.className() + " matches the given query."))));
        return switch (request.method()) {
            case "GET" -> whole(type, object, request);
            case "OPTIONS" -> StubAnswer.json(200, options.of(type, StubTokens.mayWrite(request)));
            case "PATCH", "PUT", "DELETE" -> writing.one(type, object, request);
            default -> throw notAllowed(request);
        };
    }

    private StubAnswer whole(StubType type, MapValue object, StubRequest request) {
        Map<String, List<String>> parameters = QueryParameters.read(request.query());
        return StubAnswer.json(200, rows.shown(type, object, views.of(type, parameters, request.base())))
                .with(StubEtags.HEADER, StubEtags.of(object));
    }

    /** How many users there are of a kind, of the one that there is; nobody reads them. */
    private MapValue users(StubRequest request) {
        Map<String, List<String>> parameters = QueryParameters.read(request.query());
        boolean asked = Boolean.parseBoolean(QueryParameters.last(parameters, "is_superuser", ""));
        return MapValue.builder()
                .put("count", Value.of(asked == superuser ? 1 : 0))
                .put("next", Value.ofNull())
                .put("previous", Value.ofNull())
                .put("results", ListValue.EMPTY)
                .build();
    }

    /** In pages, like every list. */
    private MapValue objectTypes(StubRequest request) {
        Map<String, List<String>> parameters = QueryParameters.read(request.query());
        int limit = Integer.parseInt(QueryParameters.last(parameters, "limit", "50"));
        int offset = Integer.parseInt(QueryParameters.last(parameters, "offset", "0"));
        List<MapValue> all = metadata.objectTypes(request.base());
        int to = limit == 0 ? all.size() : Math.min(all.size(), offset + limit);
        Value next = to < all.size()
                ? Value.of(request.base() + API + metadata.objectTypesPath() + "?limit=" + limit + "&offset=" + to)
                : Value.ofNull();
        return MapValue.builder()
                .put("count", Value.of(all.size()))
                .put("next", next)
                .put("previous", Value.ofNull())
                .put("results", new ListValue(List.copyOf(all.subList(Math.min(offset, to), to))))
                .build();
    }

    private static StubAnswer read(StubRequest request, Value body) {
        if (!List.of("GET", "HEAD", "OPTIONS").contains(request.method())) {
            throw notAllowed(request);
        }
        return StubAnswer.json(200, body);
    }

    private static StubAnswer nowhere() {
        return StubAnswer.html(
                404, "<!DOCTYPE html>\n<html><head><title>Page Not Found | NetBox</title></head></html>");
    }

    private static StubRefusal notAllowed(StubRequest request) {
        return new StubRefusal(
                405, MapValue.of("detail", Value.of("Method \"" + request.method() + "\" not allowed.")));
    }
}
