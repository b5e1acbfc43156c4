package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;

/** What names an object within the file. */
record ObjectName(TypeName type, BackendId id) {

    ObjectName {
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
