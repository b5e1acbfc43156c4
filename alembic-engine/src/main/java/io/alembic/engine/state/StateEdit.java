package io.alembic.engine.state;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A changing copy of a state, under the update rules of spec 40 §3: one id answers to one uid. For one thread. */
public final class StateEdit {

    private final BackendIdentity backend;
    private final Map<TypeName, SortedMap<Uid, BackendId>> ids = new TreeMap<>();
    private final Map<TypeName, Map<BackendId, Set<Uid>>> uids = new HashMap<>();

    StateEdit(State state) {
        backend = state.backend();
        state.bindings().byType().forEach((type, mapping) -> mapping.forEach((uid, id) -> put(type, uid, id)));
    }

    /** Binds a uid: the id it had before is free again, and every other uid of that id is dropped. */
    public StateEdit bind(TypeName type, Uid uid, BackendId id) {
        unbind(type, uid);
        for (Uid other : Set.copyOf(holders(type, id))) {
            unbind(type, other);
        }
        put(type, uid, id);
        return this;
    }

    /** Drops what a uid was bound to; does nothing for one that is not. */
    public StateEdit unbind(TypeName type, Uid uid) {
        SortedMap<Uid, BackendId> mapping = ids.get(type);
        BackendId id = mapping == null ? null : mapping.remove(uid);
        if (id != null) {
            holders(type, id).remove(uid);
        }
        return this;
    }

    /** What an applied operation does to state (spec 40 §6): an id binds its uid, no id unbinds it. */
    public StateEdit learn(TypeName type, Uid uid, Optional<BackendId> id) {
        return id.map(known -> bind(type, uid, known)).orElseGet(() -> unbind(type, uid));
    }

    /** The state as it is now; later changes do not touch it. Types without a binding left are gone. */
    public State toState() {
        Map<TypeName, SortedMap<Uid, BackendId>> kept = new TreeMap<>();
        ids.forEach((type, mapping) -> {
            if (!mapping.isEmpty()) {
                kept.put(type, mapping);
            }
        });
        return new State(backend, new Bindings(kept));
    }

    private void put(TypeName type, Uid uid, BackendId id) {
        ids.computeIfAbsent(type, each -> new TreeMap<>()).put(uid, id);
        holders(type, id).add(uid);
    }

    private Set<Uid> holders(TypeName type, BackendId id) {
        return uids.computeIfAbsent(type, each -> new HashMap<>()).computeIfAbsent(id, each -> new HashSet<>(2));
    }
}
