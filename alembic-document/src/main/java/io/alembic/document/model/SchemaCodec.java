package io.alembic.document.model;

import io.alembic.core.schema.Schema;
import io.alembic.document.DocumentWriter;

/** The {@code schema} of inventories, plans and adapter requests (spec 10 §1, §2). */
public final class SchemaCodec {

    private SchemaCodec() {}

    /** Writes the value of a {@code schema} member: types sorted, composite types nested. */
    public static void write(DocumentWriter out, Schema schema) {
        new SchemaWriter(out).write(schema);
    }
}
