package io.alembic.testkit.netbox;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The objects the stub holds: by type and id, references as ids, choices as values, tags as ids. */
final class StubObjects {

    static final String ID = "id";
    static final String CREATED = "created";
    static final String LAST_UPDATED = "last_updated";
    static final String CUSTOM_FIELDS = "custom_fields";
    static final String TAGS = "tags";

    private final StubTypes types = StubTypes.load();
    private final Map<String, NavigableMap<Long, MapValue>> objects = new HashMap<>();
    private final Map<String, Long> newest = new HashMap<>();
    private long revision;

    StubTypes types() {
        return types;
    }

    NavigableMap<Long, MapValue> of(StubType type) {
        return objects.computeIfAbsent(type.contentType(), each -> new TreeMap<>());
    }

    Collection<MapValue> rows(StubType type) {
        return of(type).values();
    }

    Optional<MapValue> find(StubType type, Value id) {
        return Optional.ofNullable(of(type).get(number(id)));
    }

    /** Stores a new object under the next id of its type. */
    MapValue add(StubType type, MapValue object) {
        long id =
                Math.max(newest.getOrDefault(type.contentType(), 0L), of(type).isEmpty() ? 0 : of(type).lastKey()) + 1;
        newest.put(type.contentType(), id);
        return put(type, object.with(ID, Value.of(id)));
    }

    /** Stores an object with the times it tells, as far as it tells them. */
    MapValue keep(StubType type, MapValue object) {
        MapValue stored = object.has(ID) ? put(type, object) : add(type, object);
        MapValue kept = MapValue.builder().putAll(stored).putAll(object).build();
        of(type).put(number(kept.getOrNull(ID)), kept);
        return kept;
    }

    /** Stores an object, with a new time of change. */
    MapValue put(StubType type, MapValue object) {
        revision++;
        Value now = Value.of("2026-01-02T03:%02d:%02d.%06dZ"
                .formatted(revision / 60_000_000, revision / 1_000_000 % 60, revision % 1_000_000));
        MapValue stored = object.with(LAST_UPDATED, now);
        if (!stored.has(CREATED)) {
            stored = stored.with(CREATED, now);
        }
        of(type).put(number(stored.getOrNull(ID)), stored);
        return stored;
    }

    void remove(StubType type, Set<Long> ids) {
        revision++;
        of(type).keySet().removeAll(ids);
    }

    /** Another after every change. */
    long revision() {
        return revision;
    }

    Map<String, NavigableMap<Long, MapValue>> copy() {
        Map<String, NavigableMap<Long, MapValue>> copy = new HashMap<>();
        objects.forEach((type, rows) -> copy.put(type, new TreeMap<>(rows)));
        return copy;
    }

    void restore(Map<String, NavigableMap<Long, MapValue>> before) {
        revision++;
        objects.clear();
        objects.putAll(before);
    }

    /** An object as it is when nothing is said about its fields. */
    MapValue blank(StubType type) {
        MapValue.Builder blank = MapValue.builder();
        for (StubField field : type.fields()) {
            if (field.kind() == StubField.Kind.GENERIC) {
                blank.put(field.typeName(), Value.ofNull());
                blank.put(field.idName(), Value.ofNull());
            } else if (!field.kind().isComputed()) {
                blank.put(field.name(), field.whenAbsent());
            }
        }
        if (type.tags()) {
            blank.put(TAGS, ListValue.EMPTY);
        }
        return blank.build();
    }

    /** The custom fields that a type has, in the order of their names. */
    List<MapValue> customFieldsOf(StubType type) {
        List<MapValue> found = new ArrayList<>();
        if (type.customFields()) {
            for (MapValue field : rows(types.get("extras.customfield"))) {
                if (list(field.getOrNull("object_types")).contains(Value.of(type.contentType()))) {
                    found.add(field);
                }
            }
        }
        return found;
    }

    static String text(MapValue map, String name) {
        return map.getOrNull(name).asText().orElse("");
    }

    static List<Value> list(Value value) {
        return value.asList().orElse(ListValue.EMPTY).elements();
    }

    static MapValue map(Value value) {
        return value.asMap().orElse(MapValue.EMPTY);
    }

    /** 0 for what is no integer. */
    static long number(Value value) {
        return value instanceof IntegerValue number ? number.value().longValue() : 0;
    }
}
