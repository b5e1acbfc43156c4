package io.alembic.testkit.nautobot;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubRefusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers GraphQL queries for lists, with or without a filter by variables. */
final class StubGraph {

    private static final Pattern MARK = Pattern.compile(" (\\w+):__typename}$");

    private final StubObjects objects;
    private int hidden;

    StubGraph(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    /** Lets lists lack their last rows. */
    void hide(int rows) {
        hidden = rows;
    }

    /** The mark of a query, an alias of what every type has, comes back with the data. */
    MapValue answer(String query, MapValue variables) {
        Matcher mark = MARK.matcher(query);
        if (!mark.find()) {
            return MapValue.of("data", data(query, variables));
        }
        MapValue data = data(mark.replaceFirst("}"), variables);
        return MapValue.of("data", data.with(mark.group(1), Value.of("Query")));
    }

    private MapValue data(String query, MapValue variables) {
        if (query.contains("__schema")) {
            return StubGraphSchema.data(objects);
        }
        if (query.contains("__type(")) {
            return StubGraphSchema.types(objects, query);
        }
        GraphText text = GraphText.parse(query);
        StubModel model = objects.models().stream()
                .filter(each ->
                        each.root().equals(text.root()) && !each.graphType().isEmpty())
                .findFirst()
                .orElseThrow(() -> refusal("Cannot query field \"" + text.root() + "\" on type \"Query\"."));
        List<Value> rows = objects.of(model).values().stream()
                .filter(object -> passes(object, variables))
                .map(object -> (Value) selected(model, object, text.selections()))
                .toList();
        List<Value> shown = rows.subList(0, Math.max(0, rows.size() - hidden));
        return MapValue.of(text.alias(), new ListValue(shown));
    }

    private static boolean passes(MapValue object, MapValue variables) {
        return variables.names().stream()
                .allMatch(name -> variables
                        .getOrNull(name)
                        .asList()
                        .orElse(ListValue.EMPTY)
                        .elements()
                        .contains(object.getOrNull(name)));
    }

    private MapValue selected(StubModel model, MapValue object, List<GraphText.Selection> selections) {
        MapValue.Builder row = MapValue.builder();
        for (GraphText.Selection selection : selections) {
            row.put(selection.name(), value(model, object, selection));
        }
        return row.build();
    }

    private Value value(StubModel model, MapValue object, GraphText.Selection selection) {
        String name = selection.name();
        if (name.equals(StubObjects.ID)) {
            return object.getOrNull(name);
        }
        if (name.equals(StubObjects.LAST_UPDATED)) {
            return time(object.getOrNull(name));
        }
        if (name.equals("_custom_field_data")) {
            return object.getOrNull(StubObjects.CUSTOM_FIELDS).asMap().orElse(MapValue.EMPTY);
        }
        StubField field = model.field(name)
                .orElseThrow(
                        () -> refusal("Cannot query field \"" + name + "\" on type \"" + model.graphType() + "\"."));
        Value value = object.getOrNull(name);
        if (value.isNull()) {
            return value;
        }
        return switch (field.kind()) {
            case CHOICE -> Value.of(StubGraphSchema.mangled(value));
            case REFERENCE -> below(field, value, selection);
            case REFERENCES ->
                new ListValue(value.asList().orElse(ListValue.EMPTY).elements().stream()
                        .map(id -> below(field, id, selection))
                        .toList());
            case CONTENT_TYPES ->
                new ListValue(value.asList().orElse(ListValue.EMPTY).elements().stream()
                        .map(StubGraph::contentType)
                        .toList());
            case DATE_TIME -> time(value);
            default -> value;
        };
    }

    private Value below(StubField field, Value id, GraphText.Selection selection) {
        StubModel target = objects.model(field.target());
        MapValue object = Optional.ofNullable(objects.of(target).get(id.asText().orElse("")))
                .orElse(MapValue.of(StubObjects.ID, id));
        return selected(target, object, selection.below());
    }

    private static Value contentType(Value text) {
        String name = text.asText().orElse(".");
        return MapValue.builder()
                .put("app_label", Value.of(name.substring(0, name.indexOf('.'))))
                .put("model", Value.of(name.substring(name.indexOf('.') + 1)))
                .build();
    }

    private static Value time(Value value) {
        return value instanceof TextValue time ? Value.of(time.text().replace("Z", "+00:00")) : value;
    }

    private static StubRefusal refusal(String message) {
        return new StubRefusal(400, MapValue.of("errors", ListValue.of(MapValue.of("message", Value.of(message)))));
    }
}
