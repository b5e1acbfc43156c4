package io.alembic.engine.load;

import static java.util.Objects.requireNonNull;

import io.alembic.core.inventory.Inventory;
import io.alembic.core.problem.Problem;
import java.util.List;

/**
 * What a file and all it includes declare together.
 *
 * @param warnings what was read in a way its author may not have meant
 */
public record LoadedInventory(Inventory inventory, Sources sources, List<Problem> warnings) {

    public LoadedInventory {
        requireNonNull(inventory, "inventory is null");
        requireNonNull(sources, "sources is null");
        warnings = List.copyOf(warnings);
    }
}
