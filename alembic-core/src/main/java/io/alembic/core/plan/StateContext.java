package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Lineage;
import java.util.Optional;

/**
 * The state a plan was made with.
 *
 * @param storage {@code local} or {@code postgres}
 * @param location the path as used, or the row key
 * @param present whether state existed before the run
 * @param bindingsLoaded counted before adoption
 * @param lineage as it was read; absent in a state that was never saved, or not by us
 */
public record StateContext(
        String storage,
        String location,
        boolean present,
        BackendIdentity backend,
        int bindingsLoaded,
        Optional<Lineage> lineage) {

    public StateContext {
        requireNonNull(storage, "storage is null");
        requireNonNull(location, "location is null");
        requireNonNull(backend, "backend is null");
        requireNonNull(lineage, "lineage is null");
    }
}
