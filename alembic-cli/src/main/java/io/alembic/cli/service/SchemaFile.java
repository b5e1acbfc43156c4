package io.alembic.cli.service;

import io.alembic.core.schema.Schema;
import io.alembic.document.DocumentWriter;
import io.alembic.document.model.SchemaCodec;

/** An inventory that holds nothing but a schema, for others to include. */
final class SchemaFile {

    private SchemaFile() {}

    static void write(DocumentWriter out, Schema schema) {
        out.startMap().name("schema");
        SchemaCodec.write(out, schema);
        out.endMap();
    }
}
