package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What no two objects of a type may have alike. */
final class StubUniqueness {

    private final StubObjects objects;

    StubUniqueness(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    /** What NetBox says of single fields. */
    void checkFields(StubType type, MapValue object, StubProblems problems) {
        for (StubUnique rule : type.unique()) {
            if (rule.isOfOneField() && isTaken(type, rule, object)) {
                String field = rule.fields().get(0);
                String label = type.field(field).map(StubField::label).orElse(field);
                problems.add(field, type.title() + " with this " + label + " already exists.");
            }
        }
    }

    /** What NetBox says of several fields together. */
    void checkWhole(StubType type, MapValue object, StubProblems problems) {
        for (StubUnique rule : type.unique()) {
            if (!rule.isOfOneField() && isTaken(type, rule, object)) {
                problems.add(StubProblems.WHOLE, rule.message().orElseGet(() -> message(type, rule)));
            }
        }
    }

    /** What the database would refuse that no check before it saw. */
    Optional<String> databaseError(StubType type, MapValue object) {
        List<StubUnique> rules = new ArrayList<>(type.unique());
        type.fields().stream()
                .filter(field -> field.has(StubField.Trait.ONCE))
                .forEach(field -> rules.add(StubUnique.read(field.name())));
        return rules.stream()
                .filter(rule -> isTaken(type, rule, object))
                .findFirst()
                .map(rule ->
                        "duplicate key value violates unique constraint \"%s_%s_key\"\nDETAIL:  Key (%s)=(%s) already exists."
                                .formatted(
                                        type.contentType().replace('.', '_'),
                                        String.join("_", rule.fields()),
                                        String.join(", ", rule.fields()),
                                        key(rule, object).orElse("")));
    }

    private boolean isTaken(StubType type, StubUnique rule, MapValue object) {
        Optional<String> key = key(rule, object);
        return key.isPresent()
                && objects.rows(type).stream()
                        .filter(each -> !each.getOrNull(StubObjects.ID).equals(object.getOrNull(StubObjects.ID)))
                        .anyMatch(each -> key(rule, each).equals(key));
    }

    private static Optional<String> key(StubUnique rule, MapValue object) {
        if (rule.nulls().stream().anyMatch(name -> !object.getOrNull(name).isNull())) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String name : rule.fields()) {
            Value value = object.getOrNull(name);
            if (value.isNull()) {
                return Optional.empty();
            }
            String text = value.asText().orElse(value.toString());
            parts.add(rule.ignoresCase() && parts.isEmpty() ? text.toLowerCase(Locale.ROOT) : text);
        }
        return Optional.of(String.join(", ", parts));
    }

    private static String message(StubType type, StubUnique rule) {
        if (!rule.nulls().isEmpty()) {
            return "Constraint “%s_unique_%s” is violated."
                    .formatted(type.contentType().replace('.', '_'), String.join("_", rule.fields()));
        }
        List<String> labels = rule.fields().stream()
                .map(name -> capital(type.field(name).map(StubField::label).orElse(name.replace('_', ' '))))
                .toList();
        String last = labels.get(labels.size() - 1);
        return capital(type.title()) + " with this " + String.join(", ", labels.subList(0, labels.size() - 1)) + " and "
                + last + " already exists.";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
