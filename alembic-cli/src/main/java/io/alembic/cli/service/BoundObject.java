package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;

/** One entry of a state: which object of the backend a uid stands for. */
public record BoundObject(TypeName type, Uid uid, BackendId id) {

    public BoundObject {
        requireNonNull(type, "type is null");
        requireNonNull(uid, "uid is null");
        requireNonNull(id, "id is null");
    }
}
