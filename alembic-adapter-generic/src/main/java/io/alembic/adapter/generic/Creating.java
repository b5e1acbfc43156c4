package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.http.HttpMethod;
import java.net.URI;
import java.util.Optional;

/**
 * How objects are created.
 *
 * @param id where the answer holds the new id; empty where its header {@code Location} ends with it
 */
record Creating(HttpMethod method, URI url, Optional<DottedPath> id) {

    Creating {
        requireNonNull(method, "method is null");
        requireNonNull(url, "url is null");
        requireNonNull(id, "id is null");
    }
}
