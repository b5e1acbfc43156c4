package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
                                        told(rule, object)));
    }

    private boolean isTaken(StubType type, StubUnique rule, MapValue object) {
        if (!isLookedAt(rule, object)) {
            return false;
        }
        List<Value> wanted = rule.fields().stream().map(object::getOrNull).toList();
        return objects.rows(type).stream()
                .anyMatch(each -> isSame(rule, wanted, each)
                        && isLookedAt(rule, each)
                        && !each.getOrNull(StubObjects.ID).equals(object.getOrNull(StubObjects.ID)));
    }

    private static boolean isLookedAt(StubUnique rule, MapValue object) {
        return rule.nulls().stream().allMatch(name -> object.getOrNull(name).isNull())
                && rule.fields().stream()
                        .noneMatch(name -> object.getOrNull(name).isNull());
    }

    /** Value by value, for there are many to compare with. */
    private static boolean isSame(StubUnique rule, List<Value> wanted, MapValue each) {
        for (int i = 0; i < wanted.size(); i++) {
            Value held = each.getOrNull(rule.fields().get(i));
            boolean same = (rule.ignoresCase() && i == 0)
                    ? held.asText()
                            .orElse("")
                            .equalsIgnoreCase(wanted.get(i).asText().orElse(""))
                    : held.equals(wanted.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static String told(StubUnique rule, MapValue object) {
        return rule.fields().stream()
                .map(object::getOrNull)
                .map(value -> value.asText().orElse(value.toString()))
                .collect(Collectors.joining(", "));
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
