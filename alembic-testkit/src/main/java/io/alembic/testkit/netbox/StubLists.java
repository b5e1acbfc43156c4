package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.QueryParameters;
import io.alembic.testkit.server.StubRefusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** REST lists: by offset with a count, or from an id on without one; in pages that the server caps. */
final class StubLists {

    private static final int USUAL_PAGE = 50;
    private static final String START = "start";
    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";

    private final StubObjects objects;
    private final StubFilters filters;
    private final StubRows rows;
    private final StubViews views;
    private int mostRows = 1000;
    private boolean cursors = true;

    StubLists(StubObjects objects, StubRows rows, StubViews views, StubComplaints complaints) {
        this.objects = requireNonNull(objects, "objects is null");
        this.rows = requireNonNull(rows, "rows is null");
        this.views = requireNonNull(views, "views is null");
        this.filters = new StubFilters(objects, complaints);
    }

    void capPages(int most) {
        mostRows = most;
    }

    void useCursors(boolean use) {
        cursors = use;
    }

    int mostRows() {
        return mostRows;
    }

    MapValue page(StubType type, String query, String base) {
        Map<String, List<String>> parameters = QueryParameters.read(query);
        StubRows.View view = views.of(type, parameters, base);
        List<MapValue> found = filters.found(type, parameters);
        return cursors && parameters.containsKey(START)
                ? fromId(type, alsoFiltered(type, found, parameters), parameters, view)
                : fromOffset(type, found, parameters, view);
    }

    private MapValue fromId(
            StubType type, List<MapValue> found, Map<String, List<String>> parameters, StubRows.View view) {
        if (parameters.containsKey(OFFSET)) {
            throw refused("'start' and 'offset' are mutually exclusive.");
        }
        if (parameters.containsKey("ordering")) {
            throw refused("Ordering cannot be specified in conjunction with cursor-based pagination.");
        }
        long start = natural(parameters, START, -1);
        if (start < 0) {
            throw refused("Invalid 'start' parameter: must be a non-negative integer.");
        }
        int limit = limit(parameters);
        List<MapValue> page = found.stream()
                .filter(each -> StubObjects.number(each.getOrNull(StubObjects.ID)) >= start)
                .limit(limit)
                .toList();
        Value next = Value.ofNull();
        if (page.size() == limit) {
            long last = StubObjects.number(page.get(page.size() - 1).getOrNull(StubObjects.ID));
            next = link(type, parameters, view, Map.of(START, last + 1, LIMIT, (long) limit));
        }
        return answer(type, Value.ofNull(), next, Value.ofNull(), page, view);
    }

    private MapValue fromOffset(
            StubType type, List<MapValue> found, Map<String, List<String>> parameters, StubRows.View view) {
        int limit = limit(parameters);
        int offset = (int) Math.max(0, natural(parameters, OFFSET, 0));
        List<MapValue> sorted = StubOrder.sorted(objects, type, found, parameters);
        int from = Math.min(sorted.size(), offset);
        int to = Math.min(sorted.size(), offset + limit);
        Value next = offset + limit < sorted.size()
                ? link(type, parameters, view, Map.of(OFFSET, (long) offset + limit, LIMIT, (long) limit))
                : Value.ofNull();
        Value previous = offset > 0
                ? link(type, parameters, view, Map.of(OFFSET, (long) offset - limit, LIMIT, (long) limit))
                : Value.ofNull();
        return answer(type, Value.of(sorted.size()), next, previous, sorted.subList(from, to), view);
    }

    /** Where objects have a field of the name, the word for the cursor is its filter all the same. */
    private static List<MapValue> alsoFiltered(
            StubType type, List<MapValue> found, Map<String, List<String>> parameters) {
        Value start = Value.of(natural(parameters, START, -1));
        return type.field(START).isEmpty()
                ? found
                : found.stream()
                        .filter(each -> each.getOrNull(START).equals(start))
                        .toList();
    }

    private MapValue answer(
            StubType type, Value count, Value next, Value previous, List<MapValue> page, StubRows.View view) {
        return MapValue.builder()
                .put("count", count)
                .put("next", next)
                .put("previous", previous)
                .put(
                        "results",
                        new ListValue(page.stream()
                                .map(each -> (Value) rows.shown(type, each, view))
                                .toList()))
                .build();
    }

    /** With its parameters in the order of their names, as Django REST framework builds it; no offset below 1. */
    private static Value link(
            StubType type, Map<String, List<String>> parameters, StubRows.View view, Map<String, Long> changed) {
        Map<String, List<String>> all = new TreeMap<>(parameters);
        changed.forEach((name, value) -> all.put(name, List.of(value.toString())));
        if (changed.getOrDefault(OFFSET, 1L) <= 0) {
            all.remove(OFFSET);
        }
        List<String> pairs = new ArrayList<>();
        all.forEach((name, values) ->
                values.forEach(value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return Value.of(view.base() + "/api/" + type.path() + "?" + String.join("&", pairs));
    }

    private int limit(Map<String, List<String>> parameters) {
        long asked = natural(parameters, LIMIT, -1);
        if (asked == 0) {
            return mostRows;
        }
        return (int) Math.min(mostRows, asked < 0 ? USUAL_PAGE : asked);
    }

    private static long natural(Map<String, List<String>> parameters, String name, long otherwise) {
        String text = QueryParameters.last(parameters, name, "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }

    private static StubRefusal refused(String text) {
        return new StubRefusal(400, ListValue.of(Value.of(text)));
    }
}
