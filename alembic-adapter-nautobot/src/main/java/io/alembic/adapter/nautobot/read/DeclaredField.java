package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import io.alembic.core.schema.FieldSchema;

/** A declared field and where objects hold it. */
public record DeclaredField(String name, FieldSchema schema, FieldSource source) {

    public DeclaredField {
        requireNonNull(name, "name is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(source, "source is null");
    }
}
