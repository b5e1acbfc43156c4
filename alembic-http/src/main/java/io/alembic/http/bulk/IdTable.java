package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which id each uid has, as one write goes on: the bindings it began with and what landed since. Any thread. */
final class IdTable {

    private final Bindings bindings;
    private final Map<TypeUid, BackendId> learned = new ConcurrentHashMap<>();
    private final Map<TypeId, Uid> planned = new HashMap<>();

    private IdTable(Bindings bindings) {
        this.bindings = requireNonNull(bindings, "bindings is null");
    }

    static IdTable of(WriteRequest request) {
        IdTable table = new IdTable(request.bindings());
        for (WriteStep step : request.steps()) {
            TypeName type = step.operation().type();
            Uid uid = step.operation().uid();
            step.operation().backendId().ifPresent(id -> {
                table.planned.put(new TypeId(type, id), uid);
                table.learn(type, uid, id);
            });
        }
        return table;
    }

    void learn(TypeName type, Uid uid, BackendId id) {
        learned.put(new TypeUid(type, uid), id);
    }

    Optional<BackendId> idOf(TypeName type, Uid uid) {
        BackendId id = learned.get(new TypeUid(type, uid));
        return id != null ? Optional.of(id) : bindings.idOf(type, uid);
    }

    /** Another object that an id belongs to, by state or by a step of this write: it must not be taken over. */
    Optional<Uid> otherOwner(TypeName type, BackendId id, Uid uid) {
        return Optional.ofNullable(planned.get(new TypeId(type, id)))
                .or(() -> bindings.uidOf(type, id))
                .filter(owner -> !owner.equals(uid));
    }

    private record TypeUid(TypeName type, Uid uid) {}

    private record TypeId(TypeName type, BackendId id) {}
}
