package io.alembic.dcim.read;

import io.alembic.core.identity.Key;
import io.alembic.core.reference.References;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;

/** Keys of objects as a server holds them: with the ids of what they refer to. */
public final class RowKeys {

    private RowKeys() {}

    /** @param attributes in their declared form, references as objects with an id */
    public static Key of(TypeSchema schema, MapValue attributes) {
        MapValue.Builder key = MapValue.builder();
        schema.key().keySet().forEach(name -> key.put(name, attributes.getOrNull(name)));
        return Key.of(References.map(
                schema.key(),
                key.build(),
                (target, leaf) -> leaf.asMap().flatMap(map -> map.get("id")).orElse(leaf)));
    }
}
