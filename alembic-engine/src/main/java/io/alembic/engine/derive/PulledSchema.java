package io.alembic.engine.derive;

import static java.util.Objects.requireNonNull;

import io.alembic.core.schema.Schema;

/** A schema made from what a backend tells of itself, and what people should know of it. */
public record PulledSchema(Schema schema, ImportReport report) {

    public PulledSchema {
        requireNonNull(schema, "schema is null");
        requireNonNull(report, "report is null");
    }
}
