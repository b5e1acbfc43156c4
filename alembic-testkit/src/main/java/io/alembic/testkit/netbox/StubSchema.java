package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.StubField.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The OpenAPI document, of the types that the stub knows. Anyone may read it. */
final class StubSchema {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String SCHEMA = "schema";
    private static final String TYPE = "type";

    private final StubTypes types;

    StubSchema(StubTypes types) {
        this.types = requireNonNull(types, "types is null");
    }

    MapValue document() {
        MapValue.Builder paths = MapValue.builder();
        MapValue.Builder schemas = MapValue.builder();
        StubComponentSchemas components = new StubComponentSchemas(types);
        for (StubType type : types.all()) {
            paths.put("/api/" + type.path(), list(type));
            paths.put("/api/" + type.path() + "{id}/", single(type));
            schemas.putAll(components.of(type));
            schemas.put("Paginated" + type.className() + "List", page(type));
        }
        schemas.putAll(components.common());
        return MapValue.builder()
                .put("openapi", Value.of("3.0.3"))
                .put(
                        "info",
                        MapValue.of("title", Value.of("NetBox REST API"))
                                .with("version", Value.of(StubMetadata.VERSION + " (4.6)")))
                .put("paths", paths.build())
                .put("components", MapValue.of("schemas", schemas.build()))
                .build();
    }

    static MapValue reference(String component) {
        return MapValue.of("$ref", Value.of(COMPONENTS + component));
    }

    static MapValue array(MapValue items) {
        return typed("array").with("items", items);
    }

    static MapValue typed(String type) {
        return MapValue.of(TYPE, Value.of(type));
    }

    private static MapValue list(StubType type) {
        MapValue request = reference(type.className() + "Request");
        MapValue rows = array(reference(type.className()));
        return MapValue.builder()
                .put(
                        "get",
                        answering("200", reference("Paginated" + type.className() + "List"))
                                .with("parameters", parameters(type)))
                .put(
                        "post",
                        answering("201", reference(type.className()))
                                .with("requestBody", body(MapValue.of("oneOf", ListValue.of(request, array(request))))))
                .put("put", answering("200", rows).with("requestBody", body(array(request))))
                .put("patch", answering("200", rows).with("requestBody", body(array(request))))
                .put("delete", MapValue.of("requestBody", body(array(request))))
                .build();
    }

    private static MapValue single(StubType type) {
        MapValue row = answering("200", reference(type.className()));
        MapValue request = body(reference(type.className() + "Request"));
        return MapValue.builder()
                .put("get", row)
                .put("put", row.with("requestBody", request))
                .put("patch", row.with("requestBody", request))
                .put("delete", MapValue.EMPTY)
                .build();
    }

    private static MapValue page(StubType type) {
        return typed("object")
                .with(
                        "properties",
                        MapValue.builder()
                                .put("count", typed("integer"))
                                .put("next", typed("string").with("nullable", Value.of(true)))
                                .put("previous", typed("string").with("nullable", Value.of(true)))
                                .put("results", array(reference(type.className())))
                                .build());
    }

    private static MapValue answering(String status, MapValue schema) {
        return MapValue.of("responses", MapValue.of(status, content(schema)));
    }

    private static MapValue body(MapValue schema) {
        return content(schema).with("required", Value.of(true));
    }

    private static MapValue content(MapValue schema) {
        return MapValue.of("content", MapValue.of("application/json", MapValue.of(SCHEMA, schema)));
    }

    private static ListValue parameters(StubType type) {
        List<Value> told = new ArrayList<>();
        for (String name : new TreeSet<>(filters(type))) {
            told.add(MapValue.builder()
                    .put("in", Value.of("query"))
                    .put("name", Value.of(name))
                    .put(SCHEMA, array(typed(name.endsWith("id") ? "integer" : "string")))
                    .build());
        }
        return new ListValue(told);
    }

    /** What a list takes: what the published document says, as far as the stub does it. */
    static List<String> filters(StubType type) {
        List<String> names = new ArrayList<>(List.of(
                "id",
                "limit",
                "offset",
                "start",
                "ordering",
                "fields",
                "omit",
                "brief",
                "created__gte",
                "last_updated__gte"));
        if (type.tags()) {
            names.add("tag");
        }
        for (StubField field : type.fields()) {
            if (field.has(Trait.UNFILTERED) || field.kind().isComputed()) {
                continue;
            }
            switch (field.kind()) {
                case GENERIC -> names.addAll(List.of(field.typeName(), field.idName()));
                case REF -> names.add(field.idName());
                case REFS, ENDS, JSON, MAP, PAIRS, NUMBERS, SWITCH, TYPES -> {
                    // no filter, or one that works otherwise
                }
                default -> names.add(field.name());
            }
            if (field.by().isPresent()) {
                names.add(field.name());
            }
        }
        return names;
    }
}
