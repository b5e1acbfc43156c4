package io.alembic.adapter.infrahub.query;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;

/** A document that the server's schema has room for, and the values of its variables. */
public record GraphRequest(String document, MapValue variables) {

    public GraphRequest {
        requireNonNull(document, "document is null");
        requireNonNull(variables, "variables is null");
    }
}
