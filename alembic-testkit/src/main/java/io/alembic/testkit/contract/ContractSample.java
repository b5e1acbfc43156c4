package io.alembic.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What the contract suite writes to a backend and reads from it.
 *
 * @param objects some of several types, with references among them; each after those it refers to. Whatever they refer
 *     to is among them or is held by the backend already
 * @param changed one of the objects with other attributes
 * @param cleared one of the objects with a nullable attribute, set in {@code objects}, now null
 * @param numbered the n-th object of one type that refers to nothing, for reads of many pages
 */
public record ContractSample(
        Schema schema,
        List<InventoryObject> objects,
        InventoryObject changed,
        Optional<InventoryObject> cleared,
        IntFunction<InventoryObject> numbered) {

    public ContractSample {
        requireNonNull(schema, "schema is null");
        objects = List.copyOf(objects);
        requireNonNull(changed, "changed is null");
        requireNonNull(cleared, "cleared is null");
        requireNonNull(numbered, "numbered is null");
    }
}
