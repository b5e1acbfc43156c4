package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.schema.Schema;
import java.math.BigInteger;
import java.util.List;

/**
 * All that a file holds.
 *
 * @param schema of its types, as far as it is known: what was declared when they were written
 * @param nextId the id the next new object gets; above every number that stands as an id
 */
record FileContent(Layout layout, Schema schema, List<StoredObject> objects, BackendId.Numeric nextId) {

    static final FileContent NOTHING =
            new FileContent(Layout.OBJECTS, Schema.EMPTY, List.of(), new BackendId.Numeric(BigInteger.ONE));

    FileContent {
        requireNonNull(layout, "layout is null");
        requireNonNull(schema, "schema is null");
        objects = List.copyOf(objects);
        requireNonNull(nextId, "nextId is null");
    }
}
