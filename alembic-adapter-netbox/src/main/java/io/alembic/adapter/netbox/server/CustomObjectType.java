package io.alembic.adapter.netbox.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.rest.WireShapes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A type of objects that somebody made on the server, of the custom objects plugin.
 *
 * @param fields what the server says of each, by name
 */
public record CustomObjectType(Value id, String slug, String description, SortedMap<String, MapValue> fields) {

    /** What the description of a type begins with that was made here: only such are deleted (spec 60 §6). */
    public static final String MARK = "alembic custom object for ";

    public CustomObjectType {
        requireNonNull(id, "id is null");
        requireNonNull(slug, "slug is null");
        requireNonNull(description, "description is null");
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** Whether it was made here. */
    public boolean isOurs() {
        return description.startsWith(MARK);
    }

    static CustomObjectType of(MapValue row, Iterable<MapValue> allFields) {
        Value id = row.getOrNull("id");
        SortedMap<String, MapValue> fields = new TreeMap<>();
        for (MapValue field : allFields) {
            Value owner = field.getOrNull("custom_object_type");
            Value ownerId = owner.asMap().map(map -> map.getOrNull("id")).orElse(owner);
            if (ownerId.equals(id)) {
                fields.put(text(field, "name"), field.with("type", WireShapes.plain(field.getOrNull("type"))));
            }
        }
        return new CustomObjectType(id, text(row, "slug"), text(row, "description"), fields);
    }

    private static String text(MapValue row, String name) {
        return row.getOrNull(name).asText().orElse("");
    }
}
