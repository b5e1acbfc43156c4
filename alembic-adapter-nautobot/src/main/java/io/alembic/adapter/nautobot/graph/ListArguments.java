package io.alembic.adapter.nautobot.graph;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The filters of the root fields that take several values: which there are, and the scalar type of the values. They are
 * the bulk of the schema, so they are asked for only when a filter is wanted.
 */
public final class ListArguments {

    public static final String INTROSPECTION =
            "{__schema{queryType{fields{name args{name type{kind ofType{name kind}}}}}}}";

    private final Map<String, Map<String, String>> byRoot;

    private ListArguments(Map<String, Map<String, String>> byRoot) {
        this.byRoot = byRoot;
    }

    /** @param data the answer to {@link #INTROSPECTION} */
    public static ListArguments parse(MapValue data) {
        Map<String, Map<String, String>> byRoot = new TreeMap<>();
        MapValue query = member(member(data, "__schema"), "queryType");
        for (MapValue root : maps(query, "fields")) {
            Map<String, String> filters = new TreeMap<>();
            for (MapValue argument : maps(root, "args")) {
                MapValue type = member(argument, "type");
                if (text(type, "kind").equals("LIST")) {
                    filters.put(text(argument, "name"), text(member(type, "ofType"), "name"));
                }
            }
            byRoot.put(text(root, "name"), Collections.unmodifiableMap(filters));
        }
        return new ListArguments(byRoot);
    }

    /** The scalar type that the values of a filter have; empty when the root field has no such filter. */
    public Optional<String> filter(String root, String name) {
        return Optional.ofNullable(byRoot.getOrDefault(root, Map.of()).get(name));
    }

    private static MapValue member(MapValue map, String name) {
        return map.get(name).flatMap(Value::asMap).orElse(MapValue.EMPTY);
    }

    private static List<MapValue> maps(MapValue map, String name) {
        return map.get(name).flatMap(Value::asList).orElse(ListValue.EMPTY).elements().stream()
                .flatMap(each -> each.asMap().stream())
                .toList();
    }

    private static String text(MapValue map, String name) {
        return map.get(name).flatMap(Value::asText).orElse("");
    }
}
