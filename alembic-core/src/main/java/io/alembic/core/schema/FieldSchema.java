package io.alembic.core.schema;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One declared field (spec 10 §2).
 *
 * @param required the member must be present; without effect on key fields, which always must
 * @param nullable an explicit null is accepted
 * @param pattern a regular expression that some part of the text must match, as written
 */
public record FieldSchema(
        FieldType type,
        boolean required,
        boolean nullable,
        Optional<FieldFormat> format,
        Optional<String> pattern,
        Optional<String> description) {

    public FieldSchema {
        requireNonNull(type, "type is null");
        requireNonNull(format, "format is null");
        requireNonNull(pattern, "pattern is null");
        requireNonNull(description, "description is null");
    }

    /** An optional field that takes no null and has no check beside its type's. */
    public static FieldSchema of(FieldType type) {
        return new FieldSchema(type, false, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public FieldSchema asRequired() {
        return new FieldSchema(type, true, nullable, format, pattern, description);
    }

    public FieldSchema asNullable() {
        return new FieldSchema(type, required, true, format, pattern, description);
    }
}
