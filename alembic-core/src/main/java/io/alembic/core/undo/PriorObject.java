package io.alembic.core.undo;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Key;
import io.alembic.core.value.MapValue;

/**
 * An object as the backend held it before an apply.
 *
 * @param attributes the declared fields alone; references are uids
 */
public record PriorObject(Key key, MapValue attributes) {

    public PriorObject {
        requireNonNull(key, "key is null");
        requireNonNull(attributes, "attributes is null");
    }
}
