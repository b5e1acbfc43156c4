package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;

/**
 * Which object of the backend a uid was when a plan was made. Written under {@code extensions}, so that a plan can be
 * applied where there is no state; believed only while the object still has its key.
 *
 * @param key as it was observed
 */
public record KnownObject(TypeName type, Uid uid, Key key, BackendId id) {

    public KnownObject {
        requireNonNull(type, "type is null");
        requireNonNull(uid, "uid is null");
        requireNonNull(key, "key is null");
        requireNonNull(id, "id is null");
    }

    public TypeKey typeKey() {
        return new TypeKey(type, key);
    }
}
