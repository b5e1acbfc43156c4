package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.value.MapValue;

/** One object as a list holds it. */
record Row(BackendId id, MapValue members) {

    Row {
        requireNonNull(id, "id is null");
        requireNonNull(members, "members is null");
    }

    Row with(MapValue other) {
        return new Row(id, other);
    }
}
