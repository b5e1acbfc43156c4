package io.alembic.cli.service;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads as much of a backend as a plan needs (spec 30 §2). */
final class Observing {

    private final Inventory inventory;
    private final Bindings bindings;
    private final Progress progress;

    Observing(Inventory inventory, Bindings bindings, Progress progress) {
        this.inventory = inventory;
        this.bindings = bindings;
        this.progress = progress;
    }

    /**
     * Reads only what state has bound where that is enough. An object bound to something that is gone may be there under
     * its key, which only a whole read shows.
     */
    Observation observe(Observer observer, boolean detectsDeletes, boolean adopts) {
        if (detectsDeletes || (adopts && !isAllBound())) {
            return read(observer, new ReadScope.Everything());
        }
        Observation bound = read(observer, new ReadScope.Bound());
        return adopts && !holdsAllBound(bound) ? read(observer, new ReadScope.Everything()) : bound;
    }

    private Observation read(Observer observer, ReadScope scope) {
        progress.update("reading the backend", 0, 0);
        return observer.observe(new ObserveRequest(inventory.schema(), types(), bindings, scope, progress));
    }

    /** The declared types, and those of declared objects. */
    private SortedSet<TypeName> types() {
        SortedSet<TypeName> types = new TreeSet<>(inventory.schema().types().keySet());
        inventory.objects().forEach(object -> types.add(object.type()));
        return types;
    }

    private boolean isAllBound() {
        return inventory.objects().stream().allMatch(object -> bound(object).isPresent());
    }

    private boolean holdsAllBound(Observation observation) {
        Map<TypeName, Set<BackendId>> seen = new HashMap<>();
        for (ObservedObject object : observation.objects()) {
            object.id()
                    .ifPresent(id -> seen.computeIfAbsent(object.type(), type -> new HashSet<>())
                            .add(id));
        }
        return inventory.objects().stream()
                .allMatch(object -> bound(object)
                        .filter(seen.getOrDefault(object.type(), Set.of())::contains)
                        .isPresent());
    }

    private Optional<BackendId> bound(InventoryObject object) {
        return bindings.idOf(object.type(), object.uid());
    }
}
