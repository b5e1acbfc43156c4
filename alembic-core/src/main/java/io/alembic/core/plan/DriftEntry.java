package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import java.util.List;
import java.util.Optional;

/**
 * One object in which the declared model and the backend differ.
 *
 * @param key the declared key, or the observed one of an object that is not declared
 * @param id empty for an object the backend does not hold, or holds without an id
 * @param changes empty unless both sides have the object
 */
public record DriftEntry(TypeName type, Key key, Uid uid, Optional<BackendId> id, List<FieldChange> changes) {

    public DriftEntry {
        requireNonNull(type, "type is null");
        requireNonNull(key, "key is null");
        requireNonNull(uid, "uid is null");
        requireNonNull(id, "id is null");
        changes = List.copyOf(changes);
    }
}
