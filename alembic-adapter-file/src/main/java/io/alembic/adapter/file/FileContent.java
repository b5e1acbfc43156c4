package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import java.math.BigInteger;
import java.util.List;

/**
 * All that a file holds.
 *
 * @param nextId the id the next new object gets; above every number that stands as an id
 */
record FileContent(Layout layout, List<StoredObject> objects, BackendId.Numeric nextId) {

    static final FileContent NOTHING =
            new FileContent(Layout.OBJECTS, List.of(), new BackendId.Numeric(BigInteger.ONE));

    FileContent {
        requireNonNull(layout, "layout is null");
        objects = List.copyOf(objects);
        requireNonNull(nextId, "nextId is null");
    }
}
