package io.alembic.adapter.nautobot.describe;

import io.alembic.adapter.nautobot.server.CustomField;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The custom fields of models, each as its own kind. */
final class CustomFieldTypes {

    private static final String CHOICES = "extras/custom-field-choices/";

    private final Collection<CustomField> fields;
    private final Map<String, List<String>> choices;

    private CustomFieldTypes(Collection<CustomField> fields, Map<String, List<String>> choices) {
        this.fields = fields;
        this.choices = choices;
    }

    static CustomFieldTypes of(NautobotServer server) {
        Map<String, List<String>> choices = new HashMap<>();
        boolean needed = server.customFields().values().stream()
                .anyMatch(field -> field.type().endsWith("select"));
        if (needed) {
            for (MapValue row : server.api().list(CHOICES)) {
                String field = row.getOrNull("custom_field")
                        .asMap()
                        .map(reference -> text(reference, "id"))
                        .orElse("");
                choices.computeIfAbsent(field, each -> new ArrayList<>()).add(text(row, "value"));
            }
        }
        return new CustomFieldTypes(server.customFields().values(), choices);
    }

    SortedMap<String, FieldSchema> of(ContentType model) {
        SortedMap<String, FieldSchema> own = new TreeMap<>();
        fields.stream()
                .filter(field -> field.contentTypes().contains(model))
                .forEach(field ->
                        own.put(field.key(), FieldSchema.of(type(field)).asNullable()));
        return own;
    }

    private FieldType type(CustomField field) {
        return switch (field.type()) {
            case "markdown" -> ScalarType.TEXT;
            case "integer" -> ScalarType.INT;
            case "boolean" -> ScalarType.BOOL;
            case "date" -> ScalarType.DATE;
            case "datetime" -> ScalarType.DATETIME;
            case "json" -> ScalarType.JSON;
            case "select" -> choice(field);
            case "multi-select" -> new FieldType.ListOf(choice(field));
            default -> ScalarType.STRING;
        };
    }

    private FieldType choice(CustomField field) {
        List<String> values = choices.getOrDefault(field.id(), List.of());
        return values.isEmpty() ? ScalarType.STRING : new FieldType.Enumeration(values);
    }

    private static String text(MapValue row, String name) {
        return row.get(name).flatMap(Value::asText).orElse("");
    }
}
