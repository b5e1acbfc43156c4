package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What NetBox asks of the definitions of custom fields and of their choices. */
final class StubCustomFieldRules {

    private static final String NAME = "name";
    private static final String TYPE = "type";

    private final StubObjects objects;
    private final StubCustomRules values;

    StubCustomFieldRules(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
        this.values = new StubCustomRules(objects);
    }

    void check(MapValue held, MapValue field, StubProblems problems) {
        String name = StubObjects.text(field, NAME);
        String type = StubObjects.text(field, TYPE);
        if (!name.matches("(?i)[a-z0-9_]+")) {
            problems.add(NAME, "Only alphanumeric characters and underscores are allowed.");
        }
        if (name.contains("__")) {
            problems.add(NAME, "Double underscores are not permitted in custom field names.");
        }
        if (held.has(StubObjects.ID) && !StubObjects.text(held, TYPE).equals(type)) {
            problems.add(TYPE, "Changing the type of custom fields is not supported.");
        }
        kind(field, problems);
        boolean isText = List.of("text", "longtext", "url").contains(type);
        if (!StubObjects.text(field, "validation_regex").isEmpty() && !isText) {
            problems.add("validation_regex", "Regular expression validation is supported only for text and URL fields");
        }
        defaultValue(field, problems);
    }

    /** What goes with which kind of field. */
    private static void kind(MapValue field, StubProblems problems) {
        String type = StubObjects.text(field, TYPE);
        boolean isObject = type.equals("object") || type.equals("multiobject");
        boolean hasTarget = !field.getOrNull("related_object_type").isNull();
        if (isObject && !hasTarget) {
            problems.add("related_object_type", "Object fields must define an object type.");
        } else if (!isObject && hasTarget) {
            problems.add(TYPE, capital(type) + " fields may not define an object type.");
        }
        boolean isSelection = type.equals("select") || type.equals("multiselect");
        boolean hasSet = !field.getOrNull("choice_set").isNull();
        if (isSelection && !hasSet) {
            problems.add("choice_set", "Selection fields must specify a set of choices.");
        } else if (!isSelection && hasSet) {
            problems.add("choice_set", "Choices may be set only on selection fields.");
        }
    }

    /** What new objects get must be a value that they may have. */
    private void defaultValue(MapValue field, StubProblems problems) {
        Value value = field.getOrNull("default");
        try {
            if (!value.isNull()) {
                values.check(field, value);
            }
        } catch (IllegalArgumentException e) {
            problems.add(
                    "default",
                    "Invalid default value \"" + value.asText().orElse(value.toString()) + "\": " + e.getMessage());
        }
    }

    void checkSet(MapValue held, MapValue set, StubProblems problems) {
        List<Value> all = values(set);
        if (all.isEmpty() && set.getOrNull("base_choices").isNull()) {
            problems.add(StubProblems.WHOLE, "Must define base or extra choices.");
        }
        all.stream()
                .filter(value -> Collections.frequency(all, value) > 1)
                .findFirst()
                .ifPresent(value -> problems.add(
                        StubProblems.WHOLE,
                        "Duplicate value '" + value.asText().orElse("") + "' found in extra choices."));
        Set<Value> left = new HashSet<>(values(set));
        for (Value value : values(held)) {
            if (!left.contains(value)) {
                user(set, value)
                        .ifPresent(type -> problems.add(
                                StubProblems.WHOLE,
                                "Cannot remove choice " + value.asText().orElse("") + " as there are " + type.title()
                                        + " objects which reference it."));
            }
        }
    }

    /** A type with an object that has the value in a field of these choices. */
    private Optional<StubType> user(MapValue set, Value value) {
        return objects.types().all().stream()
                .filter(type -> objects.customFieldsOf(type).stream()
                        .filter(field -> field.getOrNull("choice_set").equals(set.getOrNull(StubObjects.ID)))
                        .anyMatch(field -> objects.rows(type).stream().anyMatch(object -> {
                            Value held = StubObjects.map(object.getOrNull(StubObjects.CUSTOM_FIELDS))
                                    .getOrNull(StubObjects.text(field, NAME));
                            return held.equals(value) || StubObjects.list(held).contains(value);
                        })))
                .findFirst();
    }

    private static List<Value> values(MapValue set) {
        return StubObjects.list(set.getOrNull("extra_choices")).stream()
                .map(pair -> StubObjects.list(pair).get(0))
                .toList();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
