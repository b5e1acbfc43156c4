package io.alembic.dcim.read;

import io.alembic.core.identity.Key;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keys of objects as a server holds them: with the ids of what they refer to. */
public final class RowKeys {

    private RowKeys() {}

    /** @param attributes in their declared form, references as objects with an id */
    public static Key of(TypeSchema schema, MapValue attributes) {
        MapValue.Builder key = MapValue.builder();
        schema.key().keySet().forEach(name -> key.put(name, attributes.getOrNull(name)));
        return Key.of(withIds(schema.key(), key.build()));
    }

    /** Attributes in their declared form, with the ids of what they refer to. */
    public static MapValue withIds(TypeSchema schema, MapValue attributes) {
        SortedMap<String, FieldSchema> declared = new TreeMap<>(schema.fields());
        declared.putAll(schema.key());
        return withIds(declared, attributes);
    }

    private static MapValue withIds(SortedMap<String, FieldSchema> declared, MapValue members) {
        return References.map(
                declared,
                members,
                (target, leaf) -> leaf.asMap().flatMap(map -> map.get("id")).orElse(leaf));
    }
}
