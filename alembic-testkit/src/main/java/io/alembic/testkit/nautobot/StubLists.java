package io.alembic.testkit.nautobot;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** REST lists: filtered by {@code id} and own fields, strict about all else, in pages that the server caps. */
final class StubLists {

    private static final Set<String> NO_FILTERS = Set.of("limit", "offset", "sort", "exclude_m2m", "depth");

    private final StubObjects objects;

    StubLists(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    MapValue page(StubModel model, String query, int mostRows) {
        Map<String, List<String>> parameters = parameters(query);
        parameters.keySet().forEach(name -> {
            if (!NO_FILTERS.contains(name)
                    && !name.equals(StubObjects.ID)
                    && model.field(name).isEmpty()) {
                throw new StubRefusal(400, MapValue.of(name, ListValue.of(Value.of("Unknown filter field"))));
            }
        });
        List<MapValue> all = objects.of(model).values().stream()
                .filter(object -> passes(object, parameters))
                .toList();
        int limit = Math.min(mostRows, Integer.parseInt(first(parameters, "limit", "50")));
        int offset = Math.min(all.size(), Integer.parseInt(first(parameters, "offset", "0")));
        boolean withSets = !first(parameters, "exclude_m2m", "false").equals("true");
        List<Value> rows = new ArrayList<>();
        all.subList(offset, Math.min(all.size(), offset + limit))
                .forEach(object -> rows.add(objects.shown(model, object, withSets)));
        return MapValue.builder()
                .put("count", Value.of(all.size()))
                .put("next", Value.ofNull())
                .put("previous", Value.ofNull())
                .put("results", new ListValue(rows))
                .build();
    }

    private static boolean passes(MapValue object, Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .filter(entry -> !NO_FILTERS.contains(entry.getKey()))
                .allMatch(entry -> entry.getValue()
                        .contains(object.getOrNull(entry.getKey()).asText().orElse("")));
    }

    private static String first(Map<String, List<String>> parameters, String name, String otherwise) {
        return parameters.getOrDefault(name, List.of(otherwise)).get(0);
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters
                    .computeIfAbsent(decoded(pair.substring(0, equals)), each -> new ArrayList<>())
                    .add(decoded(pair.substring(equals + 1)));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
