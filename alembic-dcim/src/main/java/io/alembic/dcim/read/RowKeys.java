package io.alembic.dcim.read;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.KeyMeaning;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The ids of the objects with each of some keys.
     *
     * @param wanted with references as the ids of their targets
     * @param held the objects' ids by their keys, as {@link #of} makes them
     */
    public static Map<Key, List<BackendId>> found(
            TypeSchema schema, Collection<MapValue> wanted, Map<Key, List<BackendId>> held) {
        Map<Key, List<BackendId>> byMeaning = new HashMap<>();
        held.forEach((key, ids) -> byMeaning
                .computeIfAbsent(KeyMeaning.of(schema, key), each -> new ArrayList<>())
                .addAll(ids));
        Map<Key, List<BackendId>> found = new HashMap<>();
        for (MapValue fields : wanted) {
            Key key = Key.of(fields);
            found.put(key, byMeaning.getOrDefault(KeyMeaning.of(schema, key), List.of()));
        }
        return found;
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
