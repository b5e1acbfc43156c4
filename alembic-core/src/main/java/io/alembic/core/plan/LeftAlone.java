package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import java.util.Optional;

/** An observed object that nobody declares and that is not deleted all the same. */
public record LeftAlone(TypeName type, Key key, Optional<BackendId> id) {

    public LeftAlone {
        requireNonNull(type, "type is null");
        requireNonNull(key, "key is null");
        requireNonNull(id, "id is null");
    }

    public TypeKey typeKey() {
        return new TypeKey(type, key);
    }
}
