package io.alembic.engine.match;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Bindings while they are being changed: uid to id, and each id to the one uid that answers for it. */
final class BindingTable {

    private final Map<TypeName, Map<Uid, BackendId>> ids = new HashMap<>();
    private final Map<TypeName, Map<BackendId, Uid>> uids = new HashMap<>();

    BindingTable(Bindings bindings) {
        bindings.byType().forEach((type, mapping) -> {
            Map<BackendId, Uid> inverse = new HashMap<>();
            mapping.forEach((uid, id) -> inverse.putIfAbsent(id, uid));
            ids.put(type, new HashMap<>(mapping));
            uids.put(type, inverse);
        });
    }

    Optional<BackendId> idOf(TypeName type, Uid uid) {
        return Optional.ofNullable(ids.getOrDefault(type, Map.of()).get(uid));
    }

    Optional<Uid> uidOf(TypeName type, BackendId id) {
        return Optional.ofNullable(uids.getOrDefault(type, Map.of()).get(id));
    }

    /** Binds, and makes the uid the one that answers; an id it was bound to before is free again. */
    void bind(TypeName type, Uid uid, BackendId id) {
        BackendId before = ids.computeIfAbsent(type, each -> new HashMap<>()).put(uid, id);
        Map<BackendId, Uid> inverse = uids.computeIfAbsent(type, each -> new HashMap<>());
        if (before != null && !before.equals(id)) {
            inverse.remove(before, uid);
        }
        inverse.put(id, uid);
    }

    void unbind(TypeName type, Uid uid) {
        BackendId id = ids.getOrDefault(type, new HashMap<>()).remove(uid);
        if (id != null) {
            uids.getOrDefault(type, new HashMap<>()).remove(id, uid);
        }
    }

    Bindings toBindings() {
        return new Bindings(ids);
    }
}
