package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
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

/** Requests that write: to a list, one object or many; or to an object. */
final class StubWriting {

    private final StubObjects objects;
    private final StubRows rows;
    private final StubViews views;
    private final StubComplaints complaints;
    private final StubWrites writes;
    private final StubDeletes deletes;

    StubWriting(StubObjects objects, StubRows rows, StubViews views, StubComplaints complaints) {
        this.objects = requireNonNull(objects, "objects is null");
        this.rows = requireNonNull(rows, "rows is null");
        this.views = requireNonNull(views, "views is null");
        this.complaints = requireNonNull(complaints, "complaints is null");
        this.writes = new StubWrites(objects, complaints);
        this.deletes = new StubDeletes(objects);
    }

    StubAnswer list(StubType type, StubRequest request) {
        Value body = body(request);
        Optional<ListValue> several = body.asList();
        if (request.method().equals("POST")) {
            return several.isPresent()
                    ? all(201, type, writes.createAll(type, several.get().elements()), request)
                    : created(type, writes.createOne(type, StubObjects.map(body)), request);
        }
        List<Value> bodies = several.orElseThrow(StubWriting::noList).elements();
        List<String> tags = StubEtags.wanted(request);
        if (request.method().equals("DELETE")) {
            List<Long> ids = List.copyOf(StubWrites.ids(bodies).keySet());
            ids.forEach(id -> objects.find(type, Value.of(id)).ifPresent(held -> StubEtags.check(held, tags)));
            deletes.delete(type, ids);
            return StubAnswer.empty(204);
        }
        return all(
                200, type, writes.changeAll(type, bodies, tags, request.method().equals("PUT")), request);
    }

    StubAnswer one(StubType type, MapValue held, StubRequest request) {
        StubEtags.check(held, StubEtags.wanted(request));
        if (request.method().equals("DELETE")) {
            deletes.delete(type, List.of(StubObjects.number(held.getOrNull(StubObjects.ID))));
            return StubAnswer.empty(204);
        }
        MapValue body = StubObjects.map(body(request));
        boolean whole = request.method().equals("PUT");
        return one(200, type, writes.changeOne(type, held, body, whole), request);
    }

    private StubAnswer created(StubType type, MapValue object, StubRequest request) {
        String url = request.base() + "/api/" + type.path() + object.getOrNull(StubObjects.ID) + "/";
        return one(201, type, object, request).with("Location", url);
    }

    private StubAnswer one(int status, StubType type, MapValue object, StubRequest request) {
        return StubAnswer.json(status, rows.shown(type, object, view(type, request)))
                .with(StubEtags.HEADER, StubEtags.of(object));
    }

    private StubAnswer all(int status, StubType type, List<MapValue> changed, StubRequest request) {
        StubRows.View view = view(type, request);
        return StubAnswer.json(
                status,
                new ListValue(changed.stream()
                        .map(each -> (Value) rows.shown(type, each, view))
                        .toList()));
    }

    /** NetBox takes only the fields it is to show: the others of the body are lost. */
    private StubRows.View view(StubType type, StubRequest request) {
        Map<String, List<String>> parameters = QueryParameters.read(request.query());
        if (parameters.containsKey("fields") || parameters.containsKey("omit")) {
            complaints.add(request.line() + " has fields= or omit=, and NetBox takes only the fields that it shows");
        }
        return views.of(type, parameters, request.base());
    }

    private static Value body(StubRequest request) {
        String type = request.header("Content-Type").orElse("");
        if (!type.startsWith("application/json") && !request.body().isEmpty()) {
            throw new StubRefusal(
                    415, MapValue.of("detail", Value.of("Unsupported media type \"" + type + "\" in request.")));
        }
        try {
            return request.json();
        } catch (AlembicException e) {
            throw new StubRefusal(400, MapValue.of("detail", Value.of("JSON parse error - " + e.getMessage())));
        }
    }

    private static StubRefusal noList() {
        return new StubRefusal(
                400,
                MapValue.of(
                        "non_field_errors", ListValue.of(Value.of("Expected a list of items but got type \"dict\"."))));
    }
}
