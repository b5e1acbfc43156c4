package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;

/**
 * One attribute that an update changes, with the raw values of both sides.
 *
 * @param from what the backend holds; null where it holds nothing
 * @param to what is declared
 */
public record FieldChange(String field, Value from, Value to) {

    public FieldChange {
        requireNonNull(field, "field is null");
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }
}
