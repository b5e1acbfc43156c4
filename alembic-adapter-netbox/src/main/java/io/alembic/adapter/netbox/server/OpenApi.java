package io.alembic.adapter.netbox.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.model.ModelFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The server's OpenAPI document. It tells what {@code OPTIONS} does not: which texts can be null, and the fields of models
 * that the token may not write.
 */
public final class OpenApi {

    private final MapValue paths;
    private final MapValue components;

    public OpenApi(MapValue document) {
        requireNonNull(document, "document is null");
        this.paths = at(document, "paths").asMap().orElse(MapValue.EMPTY);
        this.components = at(document, "components", "schemas").asMap().orElse(MapValue.EMPTY);
    }

    /** Whether a field may be written as null; empty when nothing is said of the field. */
    public Optional<Boolean> nullable(String path, String field) {
        return written(path)
                .get(field)
                .flatMap(Value::asMap)
                .map(description -> isNullable(description)
                        || alternatives(description).stream().anyMatch(OpenApi::isNullable));
    }

    /** The schemas of the fields that an object is made with; none where the document knows of no such thing. */
    public MapValue writtenFields(String path) {
        return written(path);
    }

    /** The schemas of the fields that a list shows. */
    public MapValue shownFields(String path) {
        return shown(path);
    }

    /** The fields without which no object is made. */
    public Set<String> requiredFields(String path) {
        return component(
                        body(at(paths, "/api/" + path, "post", "requestBody", "content", "application/json", "schema")))
                .getOrNull("required")
                .asList()
                .orElse(ListValue.EMPTY)
                .elements()
                .stream()
                .flatMap(name -> name.asText().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The fields of a model as far as the document shows them; never {@linkplain ModelFields#complete() complete}. */
    public ModelFields fields(String path) {
        Map<String, ModelField> fields = new TreeMap<>();
        shown(path).forEach((name, description) -> add(fields, name, description));
        written(path).forEach((name, description) -> add(fields, name, description));
        return new ModelFields(fields, false);
    }

    private void add(Map<String, ModelField> fields, String name, Value description) {
        MapValue map = description.asMap().orElse(MapValue.EMPTY);
        Set<String> members =
                Set.copyOf(resolved(map.get("items").flatMap(Value::asMap).orElse(MapValue.EMPTY))
                        .names());
        fields.put(
                name,
                new ModelField(
                        name,
                        map.getOrNull("type").asText().orElse("field"),
                        map.getOrNull("readOnly").equals(BooleanValue.TRUE),
                        false,
                        List.of(),
                        members));
    }

    private MapValue written(String path) {
        return resolved(
                body(at(paths, "/api/" + path, "post", "requestBody", "content", "application/json", "schema")));
    }

    private MapValue shown(String path) {
        MapValue page = resolved(
                body(at(paths, "/api/" + path, "get", "responses", "200", "content", "application/json", "schema")));
        return resolved(body(at(page, "results", "items")));
    }

    private static MapValue body(Value schema) {
        MapValue map = schema.asMap().orElse(MapValue.EMPTY);
        return alternatives(map).stream().findFirst().orElse(map);
    }

    private static List<MapValue> alternatives(MapValue schema) {
        return schema.getOrNull("oneOf").asList().orElse(ListValue.EMPTY).elements().stream()
                .flatMap(each -> each.asMap().stream())
                .toList();
    }

    /** The properties of a schema or of the component that it names. */
    private MapValue resolved(MapValue schema) {
        return component(schema).getOrNull("properties").asMap().orElse(MapValue.EMPTY);
    }

    private MapValue component(MapValue schema) {
        String name = schema.getOrNull("$ref").asText().orElse("");
        return components
                .get(name.substring(name.lastIndexOf('/') + 1))
                .flatMap(Value::asMap)
                .orElse(schema);
    }

    private static boolean isNullable(MapValue schema) {
        return schema.getOrNull("nullable").equals(BooleanValue.TRUE);
    }

    private static Value at(Value from, String... steps) {
        Value value = from;
        for (String step : steps) {
            value = value.asMap().map(map -> map.getOrNull(step)).orElse(Value.ofNull());
        }
        return value;
    }
}
