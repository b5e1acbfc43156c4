package io.alembic.engine.match;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.inventory.InventoryObject;
import java.util.Optional;

/**
 * A declared object and the observed one it is.
 *
 * @param observed empty when the backend does not hold it
 */
public record MatchedObject(InventoryObject declared, Optional<ObservedObject> observed) {

    public MatchedObject {
        requireNonNull(declared, "declared is null");
        requireNonNull(observed, "observed is null");
    }
}
