package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;

/**
 * The state a plan was made with.
 *
 * @param storage {@code local} or {@code postgres}
 * @param location the path as used, or the row key
 * @param present whether state existed before the run
 * @param bindingsLoaded counted before adoption
 */
public record StateContext(
        String storage, String location, boolean present, BackendIdentity backend, int bindingsLoaded) {

    public StateContext {
        requireNonNull(storage, "storage is null");
        requireNonNull(location, "location is null");
        requireNonNull(backend, "backend is null");
    }
}
