package io.alembic.dcim.rest;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shapes in which rows hold more than plain values: references ({@code {id, object_type, url}} or a nested object),
 * choices ({@code {value, label}}). {@link #plain} brings both to one form: choices to their value, references to
 * {@code {id, object_type}}.
 */
public final class WireShapes {

    private static final String ID = "id";
    private static final String URL = "url";
    private static final String OBJECT_TYPE = "object_type";
    private static final String VALUE = "value";
    private static final String LABEL = "label";

    private WireShapes() {}

    /** The value as users write it, references as {@code {id, object_type}}. */
    public static Value plain(Value wire) {
        if (wire instanceof ListValue list) {
            List<Value> plain = new ArrayList<>(list.elements().size());
            list.elements().forEach(element -> plain.add(plain(element)));
            return new ListValue(plain);
        }
        if (wire instanceof MapValue map) {
            if (isReference(map)) {
                return reference(map.getOrNull(ID), typeOf(map));
            }
            if (isChoice(map)) {
                return map.getOrNull(VALUE);
            }
        }
        return wire;
    }

    public static boolean isReference(MapValue map) {
        return map.has(ID) && (map.has(URL) || map.has(OBJECT_TYPE));
    }

    public static boolean isChoice(MapValue map) {
        return map.size() == 2 && map.has(VALUE) && map.has(LABEL);
    }

    /** A reference in its one form. */
    public static MapValue reference(Value id, Optional<ContentType> type) {
        MapValue.Builder reference = MapValue.builder().put(ID, id);
        type.ifPresent(known -> reference.put(OBJECT_TYPE, Value.of(known.toString())));
        return reference.build();
    }

    /** The content type that a reference names. */
    public static Optional<ContentType> typeOf(MapValue reference) {
        return reference.get(OBJECT_TYPE).flatMap(Value::asText).flatMap(ContentType::parse);
    }
}
