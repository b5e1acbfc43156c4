package io.alembic.core.policy;

import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import java.util.List;

/**
 * Objects that are never deleted: those of some types, and those with some keys.
 *
 * @param types patterns of type names
 */
public record Protection(List<Glob> types, List<ProtectedKey> keys) {

    public static final Protection NOTHING = new Protection(List.of(), List.of());

    public Protection {
        types = List.copyOf(types);
        keys = List.copyOf(keys);
    }

    public boolean covers(TypeKey object) {
        return coversType(object.type()) || keys.stream().anyMatch(key -> key.covers(object));
    }

    /** Whether every object of the type is protected. */
    public boolean coversType(TypeName type) {
        return types.stream().anyMatch(pattern -> pattern.matches(type.name()));
    }
}
