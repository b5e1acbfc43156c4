package io.alembic.engine.validate;

import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.load.Sources;
import java.util.List;

/**
 * Finds everything that is wrong with an inventory, and stops at nothing (spec 20 §8, §9). A pure function of what it
 * is given; it never throws over input.
 */
public final class Validator {

    public ValidationReport validate(LoadedInventory loaded) {
        return validate(loaded.inventory(), loaded.sources());
    }

    /** @param sources {@link Sources#NONE} for an inventory that was made, not read */
    public ValidationReport validate(Inventory inventory, Sources sources) {
        Findings findings = errors(inventory, sources);
        new DoubtCheck(inventory.objects(), sources, findings).run();
        return findings.report();
    }

    /** What is wrong only, without what is doubtful. */
    public ValidationReport findErrors(Inventory inventory, Sources sources) {
        return errors(inventory, sources).report();
    }

    private static Findings errors(Inventory inventory, Sources sources) {
        Findings findings = new Findings();
        List<InventoryObject> objects = inventory.objects();
        CompiledSchema schema = new CompiledSchema(inventory.schema());
        new IdentityCheck(objects, sources, findings).run();
        new SchemaCheck(schema, sources, findings).run();
        inventory.scope().ifPresent(scope -> new ScopeCheck(schema, sources, findings).run(scope));
        new ObjectCheck(objects, schema, sources, findings).run();
        return findings;
    }
}
