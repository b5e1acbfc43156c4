package io.alembic.engine.load;

import io.alembic.core.inventory.Inventory;
import java.nio.file.Path;

/**
 * Reads an inventory file and all it includes (spec 20 §1–§6). Everything that cannot be read, in every file of the
 * chain, is told at once in one {@link io.alembic.core.problem.AlembicException}: of kind USAGE when the first of it is
 * a file that cannot be opened, else INVALID_INPUT.
 */
public final class InventoryLoader {

    /** @param file absolute, or relative to the working directory */
    public LoadedInventory load(Path file) {
        LoadProblems problems = new LoadProblems();
        IncludeChain chain = new IncludeChain(problems);
        chain.read(file);
        Merger merger = new Merger(problems);
        chain.files().forEach(merger::add);
        problems.throwIfAny("the inventory " + file + " cannot be loaded");
        Inventory inventory = merger.inventory(file);
        problems.throwIfAny("the inventory " + file + " cannot be loaded");
        return new LoadedInventory(inventory, merger.sources(), chain.warnings());
    }
}
