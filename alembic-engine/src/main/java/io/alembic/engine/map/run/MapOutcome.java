package io.alembic.engine.map.run;

import static java.util.Objects.requireNonNull;

import io.alembic.core.inventory.Inventory;
import io.alembic.engine.map.ledger.OutcomeCounts;

/** An inventory in another vocabulary, and how it came about. */
public record MapOutcome(Inventory inventory, MapSummary summary) {

    public MapOutcome {
        requireNonNull(inventory, "inventory is null");
        requireNonNull(summary, "summary is null");
    }

    /** The same, the fields of the input counted. */
    public MapOutcome with(OutcomeCounts fields) {
        return new MapOutcome(inventory, summary.with(fields));
    }
}
