package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the objects that a query asks for. Several values of one filter are alternatives. NetBox passes over a filter it
 * does not know, and answers everything: here that is a complaint, too.
 */
final class StubFilters {

    /** What a list takes that is no filter. */
    private static final Set<String> NO_FILTERS =
            Set.of("limit", "offset", "start", "ordering", "fields", "omit", "brief", "format", "exclude");

    private final StubObjects objects;
    private final StubComplaints complaints;

    StubFilters(StubObjects objects, StubComplaints complaints) {
        this.objects = requireNonNull(objects, "objects is null");
        this.complaints = requireNonNull(complaints, "complaints is null");
    }

    /** In the order of their ids. */
    List<MapValue> found(StubType type, Map<String, List<String>> parameters) {
        List<Predicate<MapValue>> filters = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!NO_FILTERS.contains(name)) {
                filters.add(filter(type, name, values));
            }
        });
        return objects.rows(type).stream()
                .filter(object -> filters.stream().allMatch(filter -> filter.test(object)))
                .toList();
    }

    private Predicate<MapValue> filter(StubType type, String name, List<String> values) {
        int lookup = name.indexOf("__");
        String field = lookup < 0 ? name : name.substring(0, lookup);
        if (lookup > 0) {
            return StubLookups.filter(type, field, name, values).orElseGet(() -> unknown(type, name));
        }
        if (name.equals(StubObjects.ID)) {
            Set<Long> ids = numbers(name, values);
            return object -> ids.contains(StubObjects.number(object.getOrNull(StubObjects.ID)));
        }
        if (name.equals("tag") && type.tags()) {
            return refersTo(StubObjects.TAGS, named(name, "extras.tag", "slug", values));
        }
        if (name.startsWith("cf_")) {
            return customField(type, name, values);
        }
        return ofField(type, name, values).orElseGet(() -> unknown(type, name));
    }

    private Predicate<MapValue> unknown(StubType type, String name) {
        complaints.add(
                name + "=: the list of " + type.contentType() + " has no such filter, NetBox answers everything");
        return object -> true;
    }

    private Optional<Predicate<MapValue>> ofField(StubType type, String name, List<String> values) {
        for (StubField field : type.fields()) {
            boolean filtered = !field.has(StubField.Trait.UNFILTERED);
            if (field.kind() == StubField.Kind.GENERIC
                    && (field.typeName().equals(name) || field.idName().equals(name))) {
                return Optional.of(object -> values.contains(plain(object.getOrNull(name))));
            }
            if (isReference(field) && filtered) {
                if (field.idName().equals(name)) {
                    return Optional.of(refersTo(field.name(), byId(field, name, values)));
                }
                if (field.name().equals(name) && field.by().isPresent()) {
                    return Optional.of(refersTo(
                            name,
                            ids(field, named(name, target(field), field.by().get(), values))));
                }
            } else if (field.name().equals(name) && filtered && !field.kind().isComputed()) {
                return Optional.of(exact(field, name, values));
            }
            if (field.kind() == StubField.Kind.TYPES && name.equals("object_type")) {
                return Optional.of(object -> StubObjects.list(object.getOrNull(field.name())).stream()
                        .anyMatch(each -> values.contains(plain(each))));
            }
        }
        return Optional.empty();
    }

    private static boolean isReference(StubField field) {
        return field.kind() == StubField.Kind.REF || field.kind() == StubField.Kind.REFS;
    }

    private static String target(StubField field) {
        return field.target().orElse("");
    }

    private static Predicate<MapValue> exact(StubField field, String name, List<String> values) {
        if (field.kind() == StubField.Kind.CHOICE) {
            for (String value : values) {
                if (!field.labels().containsKey(value) && !value.equals("null")) {
                    throw refused(name, noChoice(value));
                }
            }
        }
        Set<String> wanted = values.stream()
                .map(value -> StubLookups.canonical(field, value))
                .collect(Collectors.toSet());
        boolean isAddress = field.kind() == StubField.Kind.ADDRESS;
        return object -> {
            String held = plain(object.getOrNull(name));
            return wanted.contains(held) || (isAddress && wanted.contains(held.replaceFirst("/.*", "")));
        };
    }

    private Predicate<MapValue> customField(StubType type, String name, List<String> values) {
        String wanted = name.substring("cf_".length());
        Optional<MapValue> field = objects.customFieldsOf(type).stream()
                .filter(each -> StubObjects.text(each, "name").equals(wanted))
                .findFirst();
        if (field.isEmpty()) {
            return unknown(type, name);
        }
        boolean loose = List.of("text", "longtext", "url").contains(StubObjects.text(field.get(), "type"))
                && StubObjects.text(field.get(), "filter_logic").equals("loose");
        return object -> {
            String held = plain(
                    StubObjects.map(object.getOrNull(StubObjects.CUSTOM_FIELDS)).getOrNull(wanted));
            return values.stream()
                    .anyMatch(value -> loose
                            ? held.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT))
                            : held.equals(value));
        };
    }

    private Set<Long> byId(StubField field, String name, List<String> values) {
        Set<Long> ids = new HashSet<>();
        for (String value : values) {
            if (value.equals("null")) {
                ids.add(0L);
                continue;
            }
            if (!value.matches("\\d{1,18}")) {
                throw refused(name, "“" + value + "” is not a valid value.");
            }
            if (!exists(field, value)) {
                throw refused(name, noChoice(value));
            }
            ids.add(Long.valueOf(value));
        }
        return ids(field, ids);
    }

    private boolean exists(StubField field, String id) {
        return objects.types()
                .find(target(field))
                .filter(type -> objects.of(type).containsKey(Long.valueOf(id)))
                .isPresent();
    }

    /** With the descendants, where the filter looks for these, too. */
    private Set<Long> ids(StubField field, Set<Long> ids) {
        if (!field.has(StubField.Trait.TREE)) {
            return ids;
        }
        Set<Long> all = new HashSet<>(ids);
        boolean more = true;
        while (more) {
            more = false;
            for (MapValue each : objects.rows(objects.types().get(target(field)))) {
                long parent = StubObjects.number(each.getOrNull("parent"));
                more |= parent != 0
                        && all.contains(parent)
                        && all.add(StubObjects.number(each.getOrNull(StubObjects.ID)));
            }
        }
        return all;
    }

    private Set<Long> named(String name, String target, String by, List<String> values) {
        Set<Long> ids = new HashSet<>();
        for (String value : values) {
            List<Long> found = objects.rows(objects.types().get(target)).stream()
                    .filter(each -> plain(each.getOrNull(by)).equals(value))
                    .map(each -> StubObjects.number(each.getOrNull(StubObjects.ID)))
                    .toList();
            if (found.isEmpty() && !value.equals("null")) {
                throw refused(name, noChoice(value));
            }
            ids.addAll(found.isEmpty() ? List.of(0L) : found);
        }
        return ids;
    }

    /** 0 stands for no reference. */
    private static Predicate<MapValue> refersTo(String name, Set<Long> ids) {
        return object -> {
            Value held = object.getOrNull(name);
            return held.asList().isPresent()
                    ? StubObjects.list(held).stream().anyMatch(id -> ids.contains(StubObjects.number(id)))
                    : ids.contains(StubObjects.number(held));
        };
    }

    private static Set<Long> numbers(String name, List<String> values) {
        for (String value : values) {
            if (!value.matches("\\d{1,18}")) {
                throw refused(name, "Enter a whole number.");
            }
        }
        return values.stream().map(Long::valueOf).collect(Collectors.toSet());
    }

    private static String noChoice(String value) {
        return "Select a valid choice. " + value + " is not one of the available choices.";
    }

    static StubRefusal refused(String name, String text) {
        return new StubRefusal(400, MapValue.of(name, ListValue.of(Value.of(text))));
    }

    static String plain(Value value) {
        return value.isNull() ? "null" : value.asText().orElse(value.toString());
    }
}
