package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

/** What a backend said of one field of one object. */
public record FieldError(String field, String message) {

    public FieldError {
        requireNonNull(field, "field is null");
        requireNonNull(message, "message is null");
    }
}
