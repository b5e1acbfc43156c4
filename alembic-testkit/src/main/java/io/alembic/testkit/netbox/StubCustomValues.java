package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;

/** The values of custom fields as objects show them: references as briefs, all else as it was stored. */
final class StubCustomValues {

    private final StubObjects objects;
    private final StubRows rows;
    private boolean labelled;

    StubCustomValues(StubObjects objects, StubRows rows) {
        this.objects = requireNonNull(objects, "objects is null");
        this.rows = requireNonNull(rows, "rows is null");
    }

    /** Lets choices be shown with their labels, as from 4.7 on. */
    void label(boolean choices) {
        labelled = choices;
    }

    MapValue shown(StubType type, MapValue object, String base) {
        MapValue held = StubObjects.map(object.getOrNull(StubObjects.CUSTOM_FIELDS));
        MapValue.Builder shown = MapValue.builder();
        for (MapValue field : objects.customFieldsOf(type)) {
            String name = StubObjects.text(field, "name");
            shown.put(name, shown(field, held.getOrNull(name), base));
        }
        return shown.build();
    }

    private Value shown(MapValue field, Value value, String base) {
        String target = StubObjects.text(field, "related_object_type");
        return switch (StubObjects.text(field, "type")) {
            case "object" -> rows.brief(target, value, base);
            case "multiobject" -> {
                List<Value> briefs = StubObjects.list(value).stream()
                        .map(id -> rows.brief(target, id, base))
                        .filter(brief -> !brief.isNull())
                        .toList();
                yield briefs.isEmpty() ? Value.ofNull() : new ListValue(briefs);
            }
            case "select" -> labelled && !value.isNull() ? labelled(value) : value;
            case "multiselect" ->
                labelled && value.asList().isPresent()
                        ? new ListValue(StubObjects.list(value).stream()
                                .map(StubCustomValues::labelled)
                                .toList())
                        : value;
            default -> value;
        };
    }

    private static Value labelled(Value value) {
        return MapValue.of("value", value)
                .with("label", Value.of("the " + value.asText().orElse("")));
    }
}
