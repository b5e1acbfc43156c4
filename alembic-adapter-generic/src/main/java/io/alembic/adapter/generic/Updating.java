package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.http.HttpMethod;

/**
 * How objects are updated.
 *
 * @param changesOnly whether a body holds what changed, not all that is declared
 */
record Updating(HttpMethod method, ObjectUrl url, boolean changesOnly) {

    Updating {
        requireNonNull(method, "method is null");
        requireNonNull(url, "url is null");
    }

    /** Whether a body states the whole object, the fields of its key included. */
    boolean isWhole() {
        return method == HttpMethod.PUT;
    }
}
