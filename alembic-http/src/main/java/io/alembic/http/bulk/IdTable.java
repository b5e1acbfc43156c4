package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which id each uid has, as one write goes on: the bindings it began with and what landed since. Any thread. */
final class IdTable {

    private final Bindings bindings;
    private final Map<TypeUid, BackendId> learned = new ConcurrentHashMap<>();
    private final Map<TypeId, Uid> owners = new ConcurrentHashMap<>();

    private IdTable(Bindings bindings) {
        this.bindings = requireNonNull(bindings, "bindings is null");
    }

    static IdTable of(WriteRequest request) {
        IdTable table = new IdTable(request.bindings());
        for (WriteStep step : request.steps()) {
            TypeName type = step.operation().type();
            Uid uid = step.operation().uid();
            step.operation().backendId().ifPresent(id -> table.learn(type, uid, id));
        }
        return table;
    }

    void learn(TypeName type, Uid uid, BackendId id) {
        learned.put(new TypeUid(type, uid), id);
        owners.putIfAbsent(new TypeId(type, id), uid);
    }

    Optional<BackendId> idOf(TypeName type, Uid uid) {
        BackendId id = learned.get(new TypeUid(type, uid));
        return id != null ? Optional.of(id) : bindings.idOf(type, uid);
    }

    /**
     * Takes an id for a uid, unless it is another object's: by state, by a step of this write, or because that object
     * got it earlier in this write. The other object's uid then.
     */
    Optional<Uid> claim(TypeName type, BackendId id, Uid uid) {
        Optional<Uid> bound = bindings.uidOf(type, id).filter(owner -> !owner.equals(uid));
        Uid first = bound.isPresent() ? null : owners.putIfAbsent(new TypeId(type, id), uid);
        return bound.or(() -> Optional.ofNullable(first).filter(owner -> !owner.equals(uid)));
    }

    private record TypeUid(TypeName type, Uid uid) {}

    private record TypeId(TypeName type, BackendId id) {}
}
