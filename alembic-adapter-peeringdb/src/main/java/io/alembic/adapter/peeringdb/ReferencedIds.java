package io.alembic.adapter.peeringdb;

import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what objects refer to and a read has not brought. */
final class ReferencedIds {

    private ReferencedIds() {}

    static Map<TypeName, Set<BackendId>> missing(Schema schema, Map<TypeName, Map<BackendId, HeldObject>> held) {
        Map<TypeName, Set<BackendId>> missing = new TreeMap<>();
        held.forEach((type, objects) -> {
            TypeSchema declared = schema.type(type).orElseThrow();
            for (HeldObject object : objects.values()) {
                object.attributes()
                        .forEach((name, value) -> declared.field(name)
                                .ifPresent(field -> References.forEach(
                                        field.type(),
                                        value,
                                        (target, leaf) -> IdentityResolution.idIn(leaf)
                                                .filter(id -> !held.getOrDefault(target, Map.of())
                                                        .containsKey(id))
                                                .ifPresent(
                                                        id -> missing.computeIfAbsent(target, each -> new TreeSet<>())
                                                                .add(id)))));
            }
        });
        return missing;
    }
}
