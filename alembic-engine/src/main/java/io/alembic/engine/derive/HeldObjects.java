package io.alembic.engine.derive;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of one read by the uids that its references hold: those that state binds, else derived from the id. */
final class HeldObjects {

    private final Bindings bindings;
    private final Map<TypeName, Map<Uid, ObservedObject>> byUid = new HashMap<>();

    HeldObjects(List<ObservedObject> objects, Bindings bindings) {
        this.bindings = bindings;
        objects.forEach(object ->
                byUid.computeIfAbsent(object.type(), type -> new HashMap<>()).put(uidOf(object), object));
    }

    Uid uidOf(ObservedObject object) {
        return object.id()
                .flatMap(id -> bindings.uidOf(object.type(), id))
                .orElseGet(() -> object.key().derivedUid(object.type()));
    }

    /** What a reference leads to. */
    Optional<ObservedObject> target(TypeName type, Value leaf) {
        return leaf.asText()
                .flatMap(Uid::parse)
                .flatMap(uid ->
                        Optional.ofNullable(byUid.getOrDefault(type, Map.of()).get(uid)));
    }
}
