package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import java.util.Optional;

/**
 * A declared object that was bound to a backend object because that one has its key (spec 30 §3).
 *
 * @param key the declared key
 * @param replaced the id it was bound to before, when the object behind that id is gone
 */
public record Adoption(TypeName type, Uid uid, Key key, BackendId id, Optional<BackendId> replaced) {

    public Adoption {
        requireNonNull(type, "type is null");
        requireNonNull(uid, "uid is null");
        requireNonNull(key, "key is null");
        requireNonNull(id, "id is null");
        requireNonNull(replaced, "replaced is null");
    }
}
