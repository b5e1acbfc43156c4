package io.alembic.testkit.nautobot;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.QueryParameters;
import io.alembic.testkit.server.StubRefusal;
import java.util.ArrayList;
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
        Map<String, List<String>> parameters = QueryParameters.read(query);
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
        int limit = Math.min(mostRows, Integer.parseInt(QueryParameters.last(parameters, "limit", "50")));
        int offset = Math.min(all.size(), Integer.parseInt(QueryParameters.last(parameters, "offset", "0")));
        boolean withSets =
                !QueryParameters.last(parameters, "exclude_m2m", "false").equals("true");
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
}
