package io.alembic.adapter.netbox.describe;

import io.alembic.adapter.netbox.server.CustomField;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The custom fields of models, each as its own kind; as NetBox holds them under one name for all models. */
final class CustomFieldTypes {

    private static final String CHOICE_SETS = "extras/custom-field-choice-sets/";

    private final Collection<CustomField> fields;
    private final Map<String, List<String>> choices;

    private CustomFieldTypes(Collection<CustomField> fields, Map<String, List<String>> choices) {
        this.fields = fields;
        this.choices = choices;
    }

    static CustomFieldTypes of(NetBoxServer server) {
        Map<String, List<String>> choices = new HashMap<>();
        boolean needed = server.customFields().values().stream()
                .anyMatch(field -> field.row().getOrNull("choice_set").asMap().isPresent());
        if (needed) {
            server.api().list(CHOICE_SETS).forEach(row -> choices.put(text(row, "name"), choices(row)));
        }
        return new CustomFieldTypes(server.customFields().values(), choices);
    }

    SortedMap<String, FieldSchema> of(ContentType model) {
        SortedMap<String, FieldSchema> own = new TreeMap<>();
        fields.stream()
                .filter(field -> field.contentTypes().contains(model))
                .forEach(field -> type(field).ifPresent(type -> own.put(field.name(), schema(field, type))));
        return own;
    }

    private static FieldSchema schema(CustomField field, FieldType type) {
        FieldSchema optional = FieldSchema.of(type).asNullable();
        return field.row().getOrNull("required").equals(BooleanValue.TRUE) ? optional.asRequired() : optional;
    }

    private Optional<FieldType> type(CustomField field) {
        return switch (field.type()) {
            case "longtext" -> Optional.of(ScalarType.TEXT);
            case "integer" -> Optional.of(ScalarType.INT);
            case "decimal" -> Optional.of(ScalarType.FLOAT);
            case "boolean" -> Optional.of(ScalarType.BOOL);
            case "date" -> Optional.of(ScalarType.DATE);
            case "datetime" -> Optional.of(ScalarType.DATETIME);
            case "json" -> Optional.of(ScalarType.JSON);
            case "select" -> Optional.of(choice(field));
            case "multiselect" -> Optional.of(new FieldType.ListOf(choice(field)));
            case "object" -> target(field).map(FieldType.Reference::new);
            case "multiobject" -> target(field).map(FieldType.ReferenceList::new);
            default -> Optional.of(ScalarType.STRING);
        };
    }

    /** A set that builds on thousands of codes is no enumeration. */
    private FieldType choice(CustomField field) {
        List<String> values = field.row()
                .getOrNull("choice_set")
                .asMap()
                .map(set -> choices.getOrDefault(text(set, "name"), List.of()))
                .orElse(List.of());
        return values.isEmpty() ? ScalarType.STRING : new FieldType.Enumeration(values);
    }

    private static Optional<TypeName> target(CustomField field) {
        return field.row().getOrNull("related_object_type").asText().map(TypeName::new);
    }

    private static List<String> choices(MapValue set) {
        if (!set.getOrNull("base_choices").isNull()) {
            return List.of();
        }
        return set.getOrNull("extra_choices").asList().orElse(ListValue.EMPTY).elements().stream()
                .flatMap(pair -> pair.asList().stream())
                .flatMap(pair -> pair.elements().stream().limit(1))
                .flatMap(value -> value.asText().stream())
                .toList();
    }

    private static String text(MapValue row, String name) {
        return row.get(name).flatMap(Value::asText).orElse("");
    }
}
