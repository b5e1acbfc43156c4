package io.alembic.testkit.netbox;

import static io.alembic.testkit.netbox.StubSchema.array;
import static io.alembic.testkit.netbox.StubSchema.reference;
import static io.alembic.testkit.netbox.StubSchema.typed;
import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.StubField.Kind;
import java.util.ArrayList;
import java.util.List;

/** The schemas of a type: as it is shown, as it is written, and its short forms. */
final class StubComponentSchemas {

    private static final String NULLABLE = "nullable";
    private static final String READ_ONLY = "readOnly";
    private static final Value YES = Value.of(true);

    private final StubTypes types;

    StubComponentSchemas(StubTypes types) {
        this.types = requireNonNull(types, "types is null");
    }

    MapValue of(StubType type) {
        MapValue brief = brief(type);
        return MapValue.builder()
                .put(type.className(), object(shown(type), List.of()))
                .put(type.className() + "Request", object(written(type), required(type)))
                .put("Brief" + type.className(), brief)
                .put("Brief" + type.className() + "Request", brief)
                .put("Nested" + type.className(), brief)
                .build();
    }

    /** What all types use. */
    MapValue common() {
        MapValue end = MapValue.builder()
                .put("object_type", typed("string"))
                .put("object_id", typed("integer"))
                .build();
        MapValue tag = MapValue.builder()
                .put("name", typed("string"))
                .put("slug", typed("string"))
                .put("color", typed("string"))
                .build();
        return MapValue.builder()
                .put("GenericObject", object(end.with("object", readOnly(MapValue.EMPTY)), List.of()))
                .put("GenericObjectRequest", object(end, List.of("object_id", "object_type")))
                .put("NestedTag", object(tag.with(StubObjects.ID, readOnly(typed("integer"))), List.of()))
                .put("NestedTagRequest", object(tag, List.of("name", "slug")))
                .build();
    }

    private MapValue brief(StubType type) {
        MapValue shown = shown(type);
        MapValue.Builder properties = MapValue.builder();
        List<String> names = new ArrayList<>(type.brief());
        names.addAll(List.of(StubObjects.ID, "url", "display"));
        names.forEach(name -> shown.get(name).ifPresent(schema -> properties.put(name, schema)));
        return object(properties.build(), List.of());
    }

    private MapValue shown(StubType type) {
        MapValue.Builder properties = MapValue.builder();
        properties.put(StubObjects.ID, readOnly(typed("integer")));
        List.of("url", "display_url", "display").forEach(name -> properties.put(name, readOnly(typed("string"))));
        for (StubField field : type.fields()) {
            if (field.kind() == Kind.GENERIC) {
                pair(field, properties);
                properties.put(field.shownName(), readOnly(MapValue.of(NULLABLE, YES)));
            } else if (field.isShown()) {
                MapValue schema = shown(type, field);
                properties.put(field.name(), field.kind().isComputed() ? readOnly(schema) : schema);
            }
        }
        common(type, properties, "NestedTag");
        List.of(StubObjects.CREATED, StubObjects.LAST_UPDATED)
                .forEach(name -> properties.put(name, readOnly(typed("string").with("format", Value.of("date-time")))));
        return properties.build();
    }

    private MapValue written(StubType type) {
        MapValue.Builder properties = MapValue.builder();
        for (StubField field : type.fields()) {
            if (field.kind() == Kind.GENERIC) {
                pair(field, properties);
            } else if (!field.kind().isComputed()) {
                properties.put(field.name(), written(type, field));
            }
        }
        common(type, properties, "NestedTagRequest");
        return properties.build();
    }

    private static void pair(StubField field, MapValue.Builder properties) {
        properties.put(field.typeName(), typed("string").with(NULLABLE, YES));
        properties.put(field.idName(), typed("integer").with(NULLABLE, YES));
    }

    private static void common(StubType type, MapValue.Builder properties, String tag) {
        if (type.tags()) {
            properties.put(StubObjects.TAGS, array(reference(tag)));
        }
        if (type.customFields()) {
            properties.put(StubObjects.CUSTOM_FIELDS, typed("object").with("additionalProperties", MapValue.EMPTY));
        }
    }

    private MapValue shown(StubType type, StubField field) {
        return switch (field.kind()) {
            case REF ->
                field.has(StubField.Trait.BARE)
                        ? nullable(field, typed("integer"))
                        : nullable(field, MapValue.of("allOf", ListValue.of(reference(shortForm(type, field)))));
            case REFS ->
                array(field.target()
                        .flatMap(types::find)
                        .map(target -> reference(target.className()))
                        .orElse(MapValue.EMPTY));
            case ENDS -> array(reference("GenericObject"));
            case CHOICE ->
                typed("object")
                        .with("properties", MapValue.of("value", choices(field)).with("label", typed("string")));
            default -> plain(field);
        };
    }

    private MapValue written(StubType type, StubField field) {
        boolean isParent = field.target().filter(type.contentType()::equals).isPresent();
        return switch (field.kind()) {
            case REF -> {
                MapValue brief = reference(shortForm(type, field) + "Request");
                yield isParent
                        ? nullable(field, typed("integer"))
                        : nullable(field, MapValue.of("oneOf", ListValue.of(typed("integer"), brief)));
            }
            case REFS -> array(typed("integer"));
            case ENDS -> array(reference("GenericObjectRequest"));
            case CHOICE, BARECHOICE -> nullable(field, choices(field));
            default -> plain(field);
        };
    }

    /** What stands for the object that is referred to; the stub gives a type it does not hold the name of the field. */
    private String shortForm(StubType type, StubField field) {
        boolean isParent = field.target().filter(type.contentType()::equals).isPresent();
        return (isParent ? "Nested" : "Brief")
                + field.target().flatMap(types::find).map(StubType::className).orElse("Other");
    }

    private static MapValue plain(StubField field) {
        MapValue schema = switch (field.kind()) {
            case TEXT, LOWER, SLUG, COLOR ->
                field.size() > 0 ? typed("string").with("maxLength", Value.of(field.size())) : typed("string");
            case MAC, PREFIX, ADDRESS, TYPE, THROUGH, DAY -> typed("string");
            case BARECHOICE -> choices(field);
            case INTEGER, COUNT, DEPTH, SIZE -> typed("integer");
            case DECIMAL -> typed("number").with("format", Value.of("double"));
            case FLAG, SWITCH -> typed("boolean");
            case TYPES -> array(typed("string"));
            case NUMBERS -> array(typed("integer"));
            case PAIRS -> array(array(MapValue.EMPTY));
            case MAP -> typed("object");
            default -> MapValue.EMPTY;
        };
        return nullable(field, schema);
    }

    private static MapValue choices(StubField field) {
        return typed("string")
                .with(
                        "enum",
                        ListValue.ofTexts(
                                field.labels().keySet().stream().sorted().toList()));
    }

    private static List<String> required(StubType type) {
        return type.fields().stream()
                .filter(StubField::required)
                .map(StubField::name)
                .toList();
    }

    private static MapValue nullable(StubField field, MapValue schema) {
        return field.nullable() ? schema.with(NULLABLE, YES) : schema;
    }

    private static MapValue readOnly(MapValue schema) {
        return schema.with(READ_ONLY, YES);
    }

    private static MapValue object(MapValue properties, List<String> required) {
        MapValue object = typed("object").with("properties", properties);
        return required.isEmpty() ? object : object.with("required", ListValue.ofTexts(required));
    }
}
