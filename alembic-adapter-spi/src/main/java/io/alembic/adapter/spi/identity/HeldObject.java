package io.alembic.adapter.spi.identity;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import java.util.Optional;

/**
 * One object as a backend sent it: reference leaves still hold the backend's own ids, bare or as an object with an
 * {@code id}, and the key is not taken from the attributes yet.
 */
public record HeldObject(TypeName type, BackendId id, MapValue attributes, Optional<String> version) {

    public HeldObject {
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
        requireNonNull(attributes, "attributes is null");
        requireNonNull(version, "version is null");
    }
}
