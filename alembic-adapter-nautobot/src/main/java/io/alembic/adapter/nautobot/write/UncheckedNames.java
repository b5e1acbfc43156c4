package io.alembic.adapter.nautobot.write;

import io.alembic.adapter.nautobot.read.DeclaredType;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.http.bulk.DesiredBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names that the server's code keeps unique where its database does not, because one of the fields may be null: two of
 * them in one request are both created, though the second alone would be refused.
 */
final class UncheckedNames {

    private static final String NAME = "name";
    private static final Map<ContentType, List<String>> WITHIN = Map.of(
            ContentType.of("dcim.device"), List.of("location", "tenant"),
            ContentType.of("dcim.location"), List.of("parent"),
            ContentType.of("virtualization.virtualmachine"), List.of("cluster", "tenant"));

    private UncheckedNames() {}

    /** The name and what it must be unique in; empty for objects that the database knows apart. */
    static Optional<Value> of(DeclaredType type, InventoryObject object) {
        MapValue body = DesiredBody.withKey(object);
        return Optional.ofNullable(WITHIN.get(type.model().contentType()))
                .filter(fields -> body.getOrNull(NAME).asText().isPresent())
                .map(fields -> {
                    MapValue.Builder part = MapValue.builder().put(NAME, body.getOrNull(NAME));
                    fields.forEach(field -> part.put(field, body.getOrNull(field)));
                    return part.build();
                });
    }
}
