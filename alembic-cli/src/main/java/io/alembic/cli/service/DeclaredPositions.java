package io.alembic.cli.service;

import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.SourcePosition;
import io.alembic.engine.load.LoadedInventory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each object of an inventory was declared, by its uid. */
final class DeclaredPositions {

    private final LoadedInventory loaded;
    private final Map<Uid, Integer> positions = new HashMap<>();

    DeclaredPositions(LoadedInventory loaded) {
        this.loaded = loaded;
        List<InventoryObject> objects = loaded.inventory().objects();
        for (int i = 0; i < objects.size(); i++) {
            positions.put(objects.get(i).uid(), i);
        }
    }

    Optional<SourcePosition> of(Uid uid) {
        return Optional.ofNullable(positions.get(uid)).flatMap(loaded.sources()::object);
    }
}
