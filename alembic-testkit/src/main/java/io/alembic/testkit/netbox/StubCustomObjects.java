package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The types of objects that were made by the custom objects plugin, so far as it is there. */
final class StubCustomObjects {

    static final String APPLICATION = "custom-objects";

    private static final String TYPE = "netbox_custom_objects.customobjecttype";
    private static final String FIELD = "netbox_custom_objects.customobjecttypefield";

    private final StubObjects objects;

    StubCustomObjects(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    /** Lets the types be those that the plugin's lists tell now. */
    void refresh() {
        List<StubType> made = new ArrayList<>();
        objects.types().find(TYPE).ifPresent(types -> objects.rows(types).forEach(row -> made.add(type(row))));
        objects.types().make(made);
    }

    private StubType type(MapValue row) {
        String slug = StubObjects.text(row, "slug");
        List<StubField> fields = new ArrayList<>();
        for (MapValue field : objects.rows(objects.types().get(FIELD))) {
            if (field.getOrNull("custom_object_type").equals(row.getOrNull(StubObjects.ID))) {
                fields.add(StubFieldWords.read(StubObjects.text(field, "name"), words(field)));
            }
        }
        return new StubType(
                APPLICATION + "." + slug,
                "Table" + row.getOrNull(StubObjects.ID) + "Model",
                slug,
                "plugins/custom-objects/" + slug + "/",
                List.of("{id}"),
                List.of(),
                List.of(StubObjects.ID),
                List.of(),
                List.of(StubObjects.TAGS),
                false,
                true,
                false,
                fields);
    }

    private static String words(MapValue field) {
        String may = field.getOrNull("required").equals(Value.of(true)) ? "! " : "? ";
        String target = StubObjects.text(field, "app_label") + "." + StubObjects.text(field, "model");
        return switch (StubObjects.text(field, "type")) {
            case "integer" -> "integer" + may;
            case "decimal" -> "decimal" + may + "4";
            case "boolean" -> "flag" + may;
            case "date" -> "day" + may;
            case "json", "multiselect" -> "json" + may;
            case "object" -> "ref" + may + target;
            case "multiobject" -> "refs " + target;
            default -> "text" + may;
        };
    }
}
