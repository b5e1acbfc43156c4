package io.alembic.engine.importing;

import static java.util.Objects.requireNonNull;

import io.alembic.core.inventory.Inventory;
import java.util.List;

/**
 * An inventory that declares what was observed, and validates.
 *
 * @param warnings what was left out, one line each
 */
public record ImportOutcome(Inventory inventory, List<String> warnings) {

    public ImportOutcome {
        requireNonNull(inventory, "inventory is null");
        warnings = List.copyOf(warnings);
    }
}
