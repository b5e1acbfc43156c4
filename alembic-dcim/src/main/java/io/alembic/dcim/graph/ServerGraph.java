package io.alembic.dcim.graph;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The GraphQL schema of a server, as far as reading lists needs it: which root field lists the objects of which type, and
 * of the types those that are asked for. The whole schema has a hundred types of fifty fields, which take the server
 * as long to tell as a thousand objects.
 */
public final class ServerGraph {

    private static final String FIELDS =
            "fields{name type{name kind ofType{name kind ofType{name kind ofType{name kind}}}}}";

    /** Asks for the root fields, without their arguments. */
    public static final String ROOTS = "{__schema{queryType{name " + FIELDS + "}}}";

    private static final String TYPE = "{name enumValues{name description} " + FIELDS + "}";
    private static final Pattern LEGAL = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");
    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String SUFFIX = "type";

    private final Map<String, Optional<GraphType>> types = new HashMap<>();
    private final Function<String, MapValue> server;
    private final int namesAtOnce;
    private final Map<String, String> listRoots = new TreeMap<>();
    private final Map<String, List<String>> byModel = new TreeMap<>();

    /** @param server answers an introspection with its data */
    public ServerGraph(Function<String, MapValue> server) {
        this(server, Integer.MAX_VALUE);
    }

    /** @param namesAtOnce how many types may be asked for in one introspection */
    public ServerGraph(Function<String, MapValue> server, int namesAtOnce) {
        this.server = requireNonNull(server, "server is null");
        this.namesAtOnce = namesAtOnce;
        GraphType query = type(member(member(server.apply(ROOTS), "__schema"), "queryType"));
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

    /** A type by its name, asked for when it is not known yet. */
    public Optional<GraphType> type(String name) {
        return types(Set.of(name)).stream().findFirst();
    }

    /** Those types that the schema has, in as few requests as the server allows if some are not known yet. */
    public synchronized List<GraphType> types(Set<String> names) {
        List<String> unknown = names.stream()
                .filter(name -> !types.containsKey(name) && LEGAL.matcher(name).matches())
                .sorted()
                .toList();
        for (int from = 0; from < unknown.size(); from += Math.min(namesAtOnce, unknown.size())) {
            learn(unknown.subList(from, from + Math.min(namesAtOnce, unknown.size() - from)));
        }
        return names.stream()
                .sorted()
                .flatMap(name -> types.getOrDefault(name, Optional.empty()).stream())
                .toList();
    }

    private void learn(List<String> unknown) {
        MapValue data = server.apply(asking(unknown));
        for (int i = 0; i < unknown.size(); i++) {
            types.put(unknown.get(i), data.getOrNull(alias(i)).asMap().map(ServerGraph::type));
        }
    }

    private static String asking(List<String> names) {
        StringBuilder query = new StringBuilder("{");
        for (int i = 0; i < names.size(); i++) {
            query.append(alias(i))
                    .append(":__type(name:\"")
                    .append(names.get(i))
                    .append("\")")
                    .append(TYPE)
                    .append(' ');
        }
        return query.append('}').toString();
    }

    private static String alias(int index) {
        return "t" + index;
    }

    /** The type that stands for a model: named after it, unless two applications have a model of that name. */
    public Optional<GraphType> typeOfModel(String model) {
        return typeNameOfModel(model).flatMap(this::type);
    }

    /** The name of {@link #typeOfModel}, without asking for the type. */
    public Optional<String> typeNameOfModel(String model) {
        List<String> names = byModel.getOrDefault(model, List.of());
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
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
