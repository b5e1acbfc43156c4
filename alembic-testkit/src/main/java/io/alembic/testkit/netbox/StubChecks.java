package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Set;

/** Checks what is written: first field by field; then, if all is well so far, as a whole. */
final class StubChecks {

    private static final Set<String> NO_FIELDS = Set.of("changelog_message", "add_tags", "remove_tags");
    private static final String REQUIRED = "This field is required.";

    private final StubObjects objects;
    private final StubUniqueness uniqueness;
    private final StubComplaints complaints;
    private final StubValues values;
    private final StubGenerics generics;
    private final StubTagging tagging;
    private final StubCustomFields customFields;
    private final StubRules rules;

    StubChecks(StubObjects objects, StubUniqueness uniqueness, StubComplaints complaints) {
        this.objects = requireNonNull(objects, "objects is null");
        this.uniqueness = requireNonNull(uniqueness, "uniqueness is null");
        this.complaints = requireNonNull(complaints, "complaints is null");
        this.values = new StubValues(objects);
        this.generics = new StubGenerics(objects);
        this.tagging = new StubTagging(objects);
        this.customFields = new StubCustomFields(objects);
        this.rules = new StubRules(objects);
    }

    MapValue created(StubType type, MapValue body, StubProblems problems) {
        requireAll(type, body, problems);
        return checked(type, objects.blank(type), body, problems);
    }

    MapValue changed(StubType type, MapValue held, MapValue body, boolean whole, StubProblems problems) {
        if (whole) {
            requireAll(type, body, problems);
        }
        return checked(type, held, body, problems);
    }

    private static void requireAll(StubType type, MapValue body, StubProblems problems) {
        for (StubField field : type.fields()) {
            List<String> names = field.kind() == StubField.Kind.GENERIC
                    ? List.of(field.typeName(), field.idName())
                    : List.of(field.name());
            names.stream()
                    .filter(name -> field.required() && !body.has(name))
                    .forEach(name -> problems.add(name, REQUIRED));
        }
    }

    private MapValue checked(StubType type, MapValue held, MapValue body, StubProblems problems) {
        complainOfUnknown(type, body);
        MapValue.Builder written = MapValue.builder().putAll(held);
        for (StubField field : type.fields()) {
            if (body.has(field.name()) && field.kind() == StubField.Kind.ENDS) {
                ends(field, body.getOrNull(field.name()), written, problems);
            } else if (body.has(field.name()) && isWritable(field)) {
                try {
                    written.put(field.name(), values.stored(field, body.getOrNull(field.name())));
                } catch (IllegalArgumentException e) {
                    List.of(String.valueOf(e.getMessage()).split("\n"))
                            .forEach(text -> problems.add(field.name(), text));
                }
            }
        }
        MapValue object = generics.taken(type, written.build(), body, problems);
        object = tagging.taken(type, object, body, problems);
        object = customFields.taken(type, object, body, problems);
        uniqueness.checkFields(type, object, problems);
        if (problems.isEmpty()) {
            generics.check(type, object, problems);
            rules.check(type, held, object, problems);
            customFields.check(type, object, problems);
        }
        if (problems.isEmpty()) {
            uniqueness.checkWhole(type, object, problems);
        }
        if (problems.isEmpty()) {
            tagging.checkRestrictions(type, object);
        }
        return object;
    }

    private static boolean isWritable(StubField field) {
        return !field.kind().isComputed() && field.kind() != StubField.Kind.GENERIC;
    }

    private void ends(StubField field, Value value, MapValue.Builder written, StubProblems problems) {
        for (Value end : StubObjects.list(value)) {
            String told = StubObjects.text(StubObjects.map(end), "object_type");
            if (objects.types().find(told).isEmpty()) {
                problems.put(
                        field.name(),
                        ListValue.of(
                                MapValue.of("object_type", ListValue.of(Value.of("Invalid content type: " + told)))));
                return;
            }
        }
        List<Value> ends = StubObjects.list(value).stream()
                .map(end -> (Value) MapValue.builder()
                        .put("object_type", StubObjects.map(end).getOrNull("object_type"))
                        .put("object_id", StubObjects.map(end).getOrNull("object_id"))
                        .build())
                .toList();
        written.put(field.name(), new ListValue(ends));
    }

    private void complainOfUnknown(StubType type, MapValue body) {
        for (String name : body.names()) {
            boolean known = NO_FIELDS.contains(name)
                    || (name.equals(StubObjects.TAGS) && type.tags())
                    || (name.equals(StubObjects.CUSTOM_FIELDS) && type.customFields())
                    || type.fields().stream()
                            .anyMatch(field -> writtenNames(field).contains(name));
            if (!known) {
                complaints.add("a body of " + type.contentType() + " has \"" + name + "\", which NetBox does not take");
            }
            boolean impossible = type.field(name)
                    .filter(field -> field.kind() == StubField.Kind.REF || field.kind() == StubField.Kind.REFS)
                    .filter(field -> field.target().isEmpty())
                    .isPresent();
            Value value = body.getOrNull(name);
            if (impossible && !value.isNull() && !value.equals(ListValue.EMPTY)) {
                complaints.add("the stub has nothing that " + type.contentType() + " " + name + " could refer to");
            }
        }
    }

    private static List<String> writtenNames(StubField field) {
        if (field.kind() == StubField.Kind.GENERIC) {
            return List.of(field.typeName(), field.idName());
        }
        return field.kind().isComputed() ? List.of() : List.of(field.name());
    }

    /** Whether a value can be an id. */
    static boolean isId(Value value) {
        return value instanceof IntegerValue || value.asText().orElse("").matches("\\d{1,18}");
    }
}
