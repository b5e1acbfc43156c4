package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What NetBox asks of the definitions of custom fields and of their choices. */
final class StubCustomFieldRules {

    private static final String NAME = "name";
    private static final String TYPE = "type";

    private final StubObjects objects;

    StubCustomFieldRules(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
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
        boolean isText = List.of("text", "longtext", "url").contains(type);
        if (!StubObjects.text(field, "validation_regex").isEmpty() && !isText) {
            problems.add("validation_regex", "Regular expression validation is supported only for text and URL fields");
        }
    }

    void checkSet(MapValue held, MapValue set, StubProblems problems) {
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
