package io.alembic.adapter.generic.field;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.path.DottedPath;

/**
 * How one field stands in bodies.
 *
 * @param path where it is
 * @param values what its values are called there
 * @param readOnly whether it is told and never sent
 */
public record FieldRule(DottedPath path, ValueMap values, boolean readOnly) {

    public FieldRule {
        requireNonNull(path, "path is null");
        requireNonNull(values, "values is null");
    }
}
