package io.alembic.adapter.nautobot.graph;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The GraphQL schema of a server, as far as reading lists needs it: types, their fields, enum values, and which root
 * field lists the objects of which type.
 */
public final class ServerGraph {

    /** Asks for no arguments, which are nine tenths of the schema: lists take {@code limit}, {@code offset} and {@code id}. */
    public static final String INTROSPECTION =
            "{__schema{queryType{name} types{name kind enumValues{name description} fields{name"
                    + " type{name kind ofType{name kind ofType{name kind ofType{name kind}}}}}}}}";

    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String SUFFIX = "type";

    private final Map<String, GraphType> types;
    private final Map<String, String> listRoots = new TreeMap<>();
    private final Map<String, List<String>> byModel = new TreeMap<>();

    private ServerGraph(Map<String, GraphType> types, GraphType query) {
        this.types = requireNonNull(types, "types is null");
        query.fields().values().stream()
                .filter(GraphField::list)
                .forEach(field -> listRoots.putIfAbsent(field.type(), field.name()));
        for (String name : listRoots.keySet()) {
            String folded = name.toLowerCase(Locale.ROOT);
            if (folded.endsWith(SUFFIX)) {
                String model = folded.substring(0, folded.length() - SUFFIX.length());
                byModel.computeIfAbsent(model, each -> new ArrayList<>()).add(name);
            }
        }
    }

    /** @param data the answer to {@link #INTROSPECTION} */
    public static ServerGraph parse(MapValue data) {
        MapValue schema = member(data, "__schema");
        Map<String, GraphType> types = new TreeMap<>();
        for (Value each : list(schema, "types")) {
            each.asMap().map(ServerGraph::type).ifPresent(type -> types.put(type.name(), type));
        }
        GraphType query = type(member(schema, "queryType"));
        return new ServerGraph(types, query.fields().isEmpty() ? types.getOrDefault(query.name(), query) : query);
    }

    public Optional<GraphType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The type that stands for a model: named after it, unless two applications have a model of that name. */
    public Optional<GraphType> typeOfModel(String model) {
        List<String> names = byModel.getOrDefault(model, List.of());
        return names.size() == 1 ? type(names.get(0)) : Optional.empty();
    }

    /** The model that a type stands for. */
    public Optional<String> modelOf(String typeName) {
        return byModel.entrySet().stream()
                .filter(entry -> entry.getValue().contains(typeName))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The root field that lists the objects of a type. */
    public Optional<String> listRoot(String typeName) {
        return Optional.ofNullable(listRoots.get(typeName));
    }

    private static GraphType type(MapValue row) {
        Map<String, GraphField> fields = new TreeMap<>();
        for (Value each : list(row, "fields")) {
            each.asMap().map(ServerGraph::field).ifPresent(field -> fields.put(field.name(), field));
        }
        List<GraphType.EnumValue> values = new ArrayList<>();
        for (Value each : list(row, "enumValues")) {
            each.asMap()
                    .ifPresent(value ->
                            values.add(new GraphType.EnumValue(text(value, NAME), text(value, "description"))));
        }
        return new GraphType(text(row, NAME), fields, values);
    }

    private static GraphField field(MapValue row) {
        boolean isList = false;
        boolean required = false;
        MapValue type = member(row, "type");
        while (type.getOrNull("ofType") instanceof MapValue inner) {
            isList = isList || text(type, KIND).equals("LIST");
            required = required || (!isList && text(type, KIND).equals("NON_NULL"));
            type = inner;
        }
        return new GraphField(text(row, NAME), text(type, NAME), kind(text(type, KIND)), isList, required);
    }

    private static GraphField.Kind kind(String word) {
        return switch (word) {
            case "SCALAR" -> GraphField.Kind.SCALAR;
            case "ENUM" -> GraphField.Kind.ENUM;
            case "OBJECT" -> GraphField.Kind.OBJECT;
            default -> GraphField.Kind.OTHER;
        };
    }

    private static MapValue member(MapValue map, String name) {
        return map.get(name).flatMap(Value::asMap).orElse(MapValue.EMPTY);
    }

    private static List<Value> list(MapValue map, String name) {
        return map.get(name).flatMap(Value::asList).map(ListValue::elements).orElse(Collections.emptyList());
    }

    private static String text(MapValue map, String name) {
        return map.get(name).flatMap(Value::asText).orElse("");
    }
}
