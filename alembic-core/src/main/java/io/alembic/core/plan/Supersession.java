package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;

/** A binding that was dropped because a declared object took the backend object over (spec 30 §3). */
public record Supersession(TypeName type, BackendId id, Uid superseded, Uid by) {

    public Supersession {
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
        requireNonNull(superseded, "superseded is null");
        requireNonNull(by, "by is null");
    }
}
