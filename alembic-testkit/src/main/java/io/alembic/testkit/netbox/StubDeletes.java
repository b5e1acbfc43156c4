package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.netbox.StubField.Kind;
import io.alembic.testkit.netbox.StubField.Trait;
import io.alembic.testkit.server.StubRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deletes as NetBox does: a reference protects what it points to, goes with it, or is cleared. What a generic reference
 * points to takes the object along; a cable stays with an end less.
 */
final class StubDeletes {

    private final StubObjects objects;
    private final StubRows rows;

    StubDeletes(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
        this.rows = new StubRows(objects);
    }

    /** All or none; unknown ids are passed over. */
    void delete(StubType type, List<Long> ids) {
        Map<String, Set<Long>> gone = new HashMap<>();
        objects.types().all().forEach(each -> gone.put(each.contentType(), new HashSet<>()));
        Set<Long> first = gone.getOrDefault(type.contentType(), new HashSet<>());
        ids.stream().filter(objects.of(type)::containsKey).forEach(first::add);
        extend(gone, false);
        protect(gone);
        extend(gone, true);
        protect(gone);
        objects.types().all().forEach(each -> objects.remove(each, gone.getOrDefault(each.contentType(), Set.of())));
        objects.types().all().forEach(each -> clear(each, gone));
    }

    /** NetBox looks at generic references only when nothing else stands in the way. */
    private void extend(Map<String, Set<Long>> gone, boolean generically) {
        boolean more = true;
        while (more) {
            more = false;
            for (StubType each : objects.types().all()) {
                more |= cascade(each, gone, generically);
            }
        }
    }

    private boolean cascade(StubType type, Map<String, Set<Long>> gone, boolean generically) {
        boolean more = false;
        for (MapValue object : objects.rows(type)) {
            boolean goes = type.fields().stream()
                    .anyMatch(field -> (field.has(Trait.CASCADES) && points(field, object, gone))
                            || (generically && field.kind() == Kind.GENERIC && pointsGenerically(field, object, gone)));
            if (goes) {
                more |= gone.getOrDefault(type.contentType(), new HashSet<>()).add(id(object));
            }
        }
        return more;
    }

    private void protect(Map<String, Set<Long>> gone) {
        List<String> dependants = new ArrayList<>();
        for (StubType type : objects.types().all()) {
            for (MapValue object : objects.rows(type)) {
                boolean stays = !gone.getOrDefault(type.contentType(), Set.of()).contains(id(object));
                if (stays
                        && type.fields().stream()
                                .anyMatch(field -> field.has(Trait.PROTECTS) && points(field, object, gone))) {
                    dependants.add(rows.display(type, object) + " (" + id(object) + ")");
                }
            }
        }
        if (!dependants.isEmpty()) {
            throw new StubRefusal(
                    409,
                    MapValue.of(
                            "detail",
                            Value.of("Unable to delete object. " + dependants.size() + " dependent objects were found: "
                                    + String.join(", ", dependants))));
        }
    }

    private void clear(StubType type, Map<String, Set<Long>> gone) {
        for (MapValue object : List.copyOf(objects.rows(type))) {
            MapValue cleared = object;
            for (StubField field : type.fields()) {
                if (field.kind() == Kind.REF && points(field, object, gone)) {
                    cleared = cleared.with(field.name(), Value.ofNull());
                } else if (field.kind() == Kind.REFS || field.kind() == Kind.ENDS) {
                    cleared = cleared.with(field.name(), left(field, cleared.getOrNull(field.name()), gone));
                }
            }
            if (type.tags()) {
                Set<Long> tags = gone.getOrDefault("extras.tag", Set.of());
                cleared = cleared.with(StubObjects.TAGS, without(cleared.getOrNull(StubObjects.TAGS), tags));
            }
            if (type.customFields()) {
                cleared = cleared.with(StubObjects.CUSTOM_FIELDS, known(type, cleared));
            }
            if (!cleared.equals(object)) {
                objects.put(type, cleared);
            }
        }
    }

    /** Without the values of fields that are gone. */
    private MapValue known(StubType type, MapValue object) {
        MapValue held = StubObjects.map(object.getOrNull(StubObjects.CUSTOM_FIELDS));
        MapValue.Builder known = MapValue.builder();
        objects.customFieldsOf(type).forEach(field -> {
            String name = StubObjects.text(field, "name");
            held.get(name).ifPresent(value -> known.put(name, value));
        });
        return known.build();
    }

    private static Value left(StubField field, Value held, Map<String, Set<Long>> gone) {
        if (field.kind() == Kind.REFS) {
            return without(held, gone.getOrDefault(field.target().orElse(""), Set.of()));
        }
        return new ListValue(StubObjects.list(held).stream()
                .filter(end -> !gone.getOrDefault(StubObjects.text(StubObjects.map(end), "object_type"), Set.of())
                        .contains(StubObjects.number(StubObjects.map(end).getOrNull("object_id"))))
                .toList());
    }

    private static Value without(Value ids, Set<Long> gone) {
        return new ListValue(StubObjects.list(ids).stream()
                .filter(id -> !gone.contains(StubObjects.number(id)))
                .toList());
    }

    private static boolean points(StubField field, MapValue object, Map<String, Set<Long>> gone) {
        return gone.getOrDefault(field.target().orElse(""), Set.of())
                .contains(StubObjects.number(object.getOrNull(field.name())));
    }

    private static boolean pointsGenerically(StubField field, MapValue object, Map<String, Set<Long>> gone) {
        return gone.getOrDefault(StubObjects.text(object, field.typeName()), Set.of())
                .contains(StubObjects.number(object.getOrNull(field.idName())));
    }

    private static long id(MapValue object) {
        return StubObjects.number(object.getOrNull(StubObjects.ID));
    }
}
