package io.alembic.engine.map.run;

import static java.util.Objects.requireNonNull;

import io.alembic.core.inventory.Inventory;

/** An inventory in another vocabulary, and how it came about. */
public record MapOutcome(Inventory inventory, MapSummary summary) {

    public MapOutcome {
        requireNonNull(inventory, "inventory is null");
        requireNonNull(summary, "summary is null");
    }
}
