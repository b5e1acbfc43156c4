package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import java.util.Optional;

/**
 * One object as a backend holds it.
 *
 * @param attributes may hold more than the schema declares; reference leaves hold uids
 * @param version the backend's own mark of the revision, such as its time of last update; compared, never parsed
 */
public record ObservedObject(
        TypeName type, Key key, MapValue attributes, Optional<BackendId> id, Optional<String> version) {

    public ObservedObject {
        requireNonNull(type, "type is null");
        requireNonNull(key, "key is null");
        requireNonNull(attributes, "attributes is null");
        requireNonNull(id, "id is null");
        requireNonNull(version, "version is null");
    }

    public ObservedObject withAttributes(MapValue changed) {
        return new ObservedObject(type, key, changed, id, version);
    }

    public TypeKey typeKey() {
        return new TypeKey(type, key);
    }
}
