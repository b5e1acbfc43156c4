package io.alembic.adapter.netbox.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxModel;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.model.ModelFields;
import io.alembic.dcim.write.ListEndpoint;
import io.alembic.http.HttpMethod;
import io.alembic.http.JsonAnswer;
import java.util.List;
import java.util.Set;

/**
 * The list endpoint of a model, with rows made ready for it. Blank texts and choices not made are left out of what is created,
 * as they are what the server begins with, and it refuses some of these as null. What is changed has the null of a text that cannot be null as the empty text, and the empty
 * text as null where that can be (there it may have to be unique): that the OpenAPI document alone tells, so it is asked
 * for then.
 */
final class SentRows implements ListEndpoint {

    private static final String ID = "id";
    private static final String LAST_UPDATED = "last_updated";
    /** Of a module: components that are there are its own, rather than in its way. */
    private static final String ADOPT = "adopt_components";

    private static final String MESSAGE = "changelog_message";
    private static final Value NO_TEXT = Value.of("");
    private static final Set<String> TEXTS = Set.of("string", "slug", "url", "email");

    private final NetBoxServer server;
    private final NetBoxModel model;
    private final String message;
    private final Versions versions;

    /** @param message stands in the server's change log with every row */
    SentRows(NetBoxServer server, NetBoxModel model, String message, Versions versions) {
        this.server = requireNonNull(server, "server is null");
        this.model = requireNonNull(model, "model is null");
        this.message = requireNonNull(message, "message is null");
        this.versions = requireNonNull(versions, "versions is null");
    }

    @Override
    public JsonAnswer send(HttpMethod method, ListValue rows) {
        ModelFields fields = server.fields(model);
        ListValue sent = new ListValue(rows.elements().stream()
                .map(row -> (Value) ready(method, fields, row.asMap().orElse(MapValue.EMPTY)))
                .toList());
        return method == HttpMethod.PATCH ? changed(sent) : server.api().send(method, model.path(), sent);
    }

    private JsonAnswer changed(ListValue rows) {
        List<Value> ids = rows.elements().stream()
                .flatMap(row -> row.asMap().map(map -> map.getOrNull(ID)).stream())
                .toList();
        JsonAnswer answer = versions.tags(model, ids)
                .map(tags -> server.api().sendIfMatch(HttpMethod.PATCH, model.path(), rows, tags))
                .orElseGet(() -> server.api().send(HttpMethod.PATCH, model.path(), rows));
        if (answer.isSuccess()) {
            answer.jsonIfAny()
                    .flatMap(Value::asList)
                    .ifPresent(
                            list -> list.elements().forEach(row -> row.asMap().ifPresent(this::learn)));
        }
        return answer;
    }

    private void learn(MapValue row) {
        row.getOrNull(LAST_UPDATED).asText().ifPresent(text -> versions.learn(model, row.getOrNull(ID), text));
    }

    private MapValue ready(HttpMethod method, ModelFields fields, MapValue row) {
        MapValue.Builder ready = MapValue.builder();
        row.forEach((name, value) -> {
            if (value.isNull() && method == HttpMethod.POST && isChoice(fields, name)) {
                return;
            }
            boolean blank = (value.isNull() || value.equals(NO_TEXT)) && isText(fields, name);
            if (!blank) {
                ready.put(name, value);
            } else if (method != HttpMethod.POST) {
                ready.put(name, isNullable(name) ? Value.ofNull() : NO_TEXT);
            }
        });
        if (method == HttpMethod.POST && fields.has(ADOPT) && !row.has(ADOPT)) {
            ready.put(ADOPT, Value.of(true));
        }
        if (model.isLogged()) {
            ready.put(MESSAGE, Value.of(message));
        }
        return ready.build();
    }

    private static boolean isText(ModelFields fields, String name) {
        return fields.field(name).map(ModelField::kind).filter(TEXTS::contains).isPresent();
    }

    private static boolean isChoice(ModelFields fields, String name) {
        return fields.field(name).filter(field -> !field.choices().isEmpty()).isPresent();
    }

    private boolean isNullable(String name) {
        return server.document().nullable(model.path(), name).orElse(false);
    }
}
