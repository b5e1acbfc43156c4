package io.alembic.testkit.nautobot;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stub's GraphQL schema, as introspection shows it. */
final class StubGraphSchema {

    private static final String NAME = "name";
    private static final String KIND = "kind";

    private static final Pattern ASKED = Pattern.compile("(\\w+):__type\\(name:\"(\\w+)\"\\)");

    private final MapValue query;
    private final List<Value> types;

    private StubGraphSchema(MapValue query, List<Value> types) {
        this.query = query;
        this.types = types;
    }

    /** The answer to an introspection of the whole, with more than most of them ask for. */
    static MapValue data(StubObjects objects) {
        StubGraphSchema schema = of(objects);
        return MapValue.of(
                "__schema",
                MapValue.builder()
                        .put("queryType", schema.query)
                        .put("types", new ListValue(schema.types))
                        .build());
    }

    private static StubGraphSchema of(StubObjects objects) {
        List<Value> types = new ArrayList<>();
        List<Value> roots = new ArrayList<>();
        types.add(type(
                "ContentTypeType",
                "OBJECT",
                List.of(field("app_label", scalar("String")), field("model", scalar("String"))),
                List.of()));
        for (StubModel model : objects.models()) {
            if (!model.graphType().isEmpty()) {
                roots.add(field(model.root(), listOf(named(model.graphType(), "OBJECT")))
                        .with("args", new ListValue(arguments(model))));
                types.add(type(model.graphType(), "OBJECT", fields(objects, model), List.of()));
                model.fields().stream()
                        .filter(each -> each.kind() == StubField.Kind.CHOICE)
                        .forEach(each -> types.add(type(enumName(model, each), "ENUM", List.of(), values(each))));
            }
        }
        return new StubGraphSchema(type("Query", "OBJECT", roots, List.of()), types);
    }

    /** The answer to a question for types by name. */
    static MapValue types(StubObjects objects, String question) {
        List<Value> all = of(objects).types;
        MapValue.Builder data = MapValue.builder();
        Matcher asked = ASKED.matcher(question);
        while (asked.find()) {
            Value name = Value.of(asked.group(2));
            data.put(
                    asked.group(1),
                    all.stream()
                            .filter(type ->
                                    type.asMap().orElseThrow().getOrNull(NAME).equals(name))
                            .findFirst()
                            .orElse(Value.ofNull()));
        }
        return data.build();
    }

    /** The name that GraphQL makes of a choice. */
    static String mangled(Value choice) {
        String name = choice.asText()
                .orElse(choice.toString())
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_");
        return Character.isDigit(name.charAt(0)) ? "A_" + name : name;
    }

    private static List<Value> fields(StubObjects objects, StubModel model) {
        List<Value> fields = new ArrayList<>();
        fields.add(field(StubObjects.ID, required(scalar("UUID"))));
        fields.add(field(StubObjects.LAST_UPDATED, scalar("DateTime")));
        if (model.customFields()) {
            fields.add(field("_custom_field_data", scalar("GenericScalar")));
        }
        for (StubField each : model.fields()) {
            if (each.shown()) {
                fields.add(field(each.name(), typeOf(objects, model, each)));
            }
        }
        if (model.contentType().equals("ipam.ipaddress")) {
            fields.removeIf(each -> each.asMap().orElseThrow().getOrNull(NAME).equals(Value.of("namespace")));
        }
        return fields;
    }

    private static MapValue typeOf(StubObjects objects, StubModel model, StubField field) {
        return switch (field.kind()) {
            case CHOICE -> named(enumName(model, field), "ENUM");
            case REFERENCE -> target(objects, field);
            case REFERENCES -> listOf(target(objects, field));
            case CONTENT_TYPES -> listOf(named("ContentTypeType", "OBJECT"));
            default ->
                field.nullable()
                        ? scalar(field.kind().scalar())
                        : required(scalar(field.kind().scalar()));
        };
    }

    private static MapValue target(StubObjects objects, StubField field) {
        return named(objects.model(field.target()).graphType(), "OBJECT");
    }

    private static List<Value> arguments(StubModel model) {
        List<Value> arguments = new ArrayList<>();
        arguments.add(field(StubObjects.ID, listOf(scalar("String"))));
        model.fields().forEach(each -> arguments.add(field(each.name(), listOf(scalar("String")))));
        return arguments;
    }

    private static List<Value> values(StubField field) {
        return field.choices().stream()
                .map(choice -> (Value) MapValue.builder()
                        .put(NAME, Value.of(mangled(choice)))
                        .put("description", Value.of(StubObjects.label(choice)))
                        .build())
                .toList();
    }

    private static String enumName(StubModel model, StubField field) {
        return model.graphType() + "_" + field.name() + "_Choices";
    }

    private static MapValue type(String name, String kind, List<Value> fields, List<Value> values) {
        return MapValue.builder()
                .put(NAME, Value.of(name))
                .put(KIND, Value.of(kind))
                .put("fields", new ListValue(fields))
                .put("enumValues", new ListValue(values))
                .build();
    }

    private static MapValue field(String name, MapValue type) {
        return MapValue.builder().put(NAME, Value.of(name)).put("type", type).build();
    }

    private static MapValue scalar(String name) {
        return named(name, "SCALAR");
    }

    private static MapValue named(String name, String kind) {
        return MapValue.builder()
                .put(NAME, Value.of(name))
                .put(KIND, Value.of(kind))
                .put("ofType", Value.ofNull())
                .build();
    }

    private static MapValue listOf(MapValue type) {
        return wrapped("LIST", type);
    }

    private static MapValue required(MapValue type) {
        return wrapped("NON_NULL", type);
    }

    private static MapValue wrapped(String kind, MapValue type) {
        return MapValue.builder()
                .put(NAME, Value.ofNull())
                .put(KIND, Value.of(kind))
                .put("ofType", type)
                .build();
    }
}
