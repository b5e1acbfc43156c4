package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the values of custom fields: key by key into what is there, and only of fields that there are. */
final class StubCustomFields {

    private static final String FIELD = StubObjects.CUSTOM_FIELDS;

    private final StubObjects objects;
    private final StubReferences references;
    private final StubCustomRules rules;

    StubCustomFields(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
        this.references = new StubReferences(objects);
        this.rules = new StubCustomRules(objects);
    }

    MapValue taken(StubType type, MapValue object, MapValue body, StubProblems problems) {
        if (!type.customFields()) {
            return object;
        }
        Map<String, MapValue> fields = new HashMap<>();
        objects.customFieldsOf(type).forEach(field -> fields.put(StubObjects.text(field, "name"), field));
        MapValue sent = StubObjects.map(body.getOrNull(FIELD));
        if (body.has(FIELD) && body.getOrNull(FIELD).isNull()) {
            problems.add(FIELD, "This field may not be null.");
        } else if (body.has(FIELD) && body.getOrNull(FIELD).asMap().isEmpty()) {
            problems.add(
                    FIELD,
                    "Invalid data format. Custom field data must be passed as a dictionary mapping field names to"
                            + " their values.");
        }
        List<String> unknown =
                sent.names().stream().filter(name -> !fields.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            MapValue.Builder told = MapValue.builder();
            unknown.forEach(name ->
                    told.put(name, Value.of("Custom field '" + name + "' does not exist for this object type.")));
            problems.put(FIELD, told.build());
            return object;
        }
        return object.with(FIELD, merged(fields, held(type, object), sent, problems));
    }

    /** What an object has, with the defaults of what it says nothing about when it is new. */
    private MapValue held(StubType type, MapValue object) {
        MapValue held = StubObjects.map(object.getOrNull(FIELD));
        return object.has(StubObjects.ID) ? held : withDefaults(type, held);
    }

    private MapValue withDefaults(StubType type, MapValue held) {
        MapValue.Builder all = MapValue.builder();
        objects.customFieldsOf(type)
                .forEach(field -> all.put(StubObjects.text(field, "name"), field.getOrNull("default")));
        return all.putAll(held).build();
    }

    private MapValue merged(Map<String, MapValue> fields, MapValue held, MapValue sent, StubProblems problems) {
        MapValue.Builder merged = MapValue.builder().putAll(held);
        sent.forEach((name, value) -> {
            try {
                merged.put(name, stored(fields.getOrDefault(name, MapValue.EMPTY), value));
            } catch (IllegalArgumentException e) {
                problems.add(FIELD, String.valueOf(e.getMessage()));
            }
        });
        return merged.build();
    }

    private Value stored(MapValue field, Value value) {
        String target = StubObjects.text(field, "related_object_type");
        if (value.isNull() || value.equals(ListValue.EMPTY)) {
            return value;
        }
        return switch (StubObjects.text(field, "type")) {
            case "object" -> references.id(target, value);
            case "multiobject" -> {
                if (value.asList().isEmpty()) {
                    throw new IllegalArgumentException("Unknown related object(s): " + value);
                }
                List<Value> ids = new ArrayList<>();
                StubObjects.list(value).forEach(each -> ids.add(references.id(target, each)));
                yield new ListValue(ids);
            }
            case "datetime" -> {
                String text = value.asText().orElse("");
                yield text.matches("\\d{4}-\\d{2}-\\d{2}") ? Value.of(text + "T00:00:00") : value;
            }
            default -> value;
        };
    }

    /** The first that is wrong. */
    void check(StubType type, MapValue object, StubProblems problems) {
        MapValue held = StubObjects.map(object.getOrNull(FIELD));
        for (MapValue field : objects.customFieldsOf(type)) {
            String name = StubObjects.text(field, "name");
            try {
                rules.check(field, held.getOrNull(name));
            } catch (IllegalArgumentException e) {
                problems.add(StubProblems.WHOLE, "Invalid value for custom field '" + name + "': " + e.getMessage());
                return;
            }
            if (isTaken(type, field, object)) {
                problems.add(StubProblems.WHOLE, "Custom field '" + name + "' must have a unique value.");
                return;
            }
        }
    }

    private boolean isTaken(StubType type, MapValue field, MapValue object) {
        String name = StubObjects.text(field, "name");
        Value value = StubObjects.map(object.getOrNull(FIELD)).getOrNull(name);
        return field.getOrNull("unique").equals(Value.of(true))
                && !value.isNull()
                && objects.rows(type).stream()
                        .filter(each -> !each.getOrNull(StubObjects.ID).equals(object.getOrNull(StubObjects.ID)))
                        .anyMatch(each -> StubObjects.map(each.getOrNull(FIELD))
                                .getOrNull(name)
                                .equals(value));
    }
}
