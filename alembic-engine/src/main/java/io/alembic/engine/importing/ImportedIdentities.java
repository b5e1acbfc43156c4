package io.alembic.engine.importing;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.reference.References;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The uid and key of every imported object: the uid state binds, else the one derived from the key. Keys may hold
 * references, so parents are settled first.
 */
final class ImportedIdentities {

    private final Bindings bindings;
    private final Map<TypeName, Map<BackendId, Uid>> byId = new HashMap<>();
    private final Map<TypeName, Map<Uid, Uid>> byAnswer = new HashMap<>();

    private ImportedIdentities(Bindings bindings) {
        this.bindings = bindings;
    }

    static ImportedIdentities of(List<ImportedObject> objects, Bindings bindings) {
        ImportedIdentities identities = new ImportedIdentities(bindings);
        objects.forEach(identities::learnBound);
        List<ImportedObject> waiting = objects;
        while (!waiting.isEmpty()) {
            List<ImportedObject> unsettled = new ArrayList<>();
            for (ImportedObject object : waiting) {
                if (!identities.settle(object)) {
                    unsettled.add(object);
                }
            }
            if (unsettled.size() == waiting.size()) {
                break;
            }
            waiting = unsettled;
        }
        return identities;
    }

    Key keyOf(ImportedObject object) {
        return Key.of(References.map(object.type().key(), object.keyFields(), this::resolved));
    }

    Uid uidOf(ImportedObject object, Key key) {
        TypeName type = object.observed().type();
        return bound(object.observed()).orElseGet(() -> key.derivedUid(type));
    }

    /** A reference leaf with the uid of what it refers to, or as it is when that is not known. */
    Value resolved(TypeName target, Value leaf) {
        Optional<Uid> named = leaf.asText().flatMap(Uid::parse);
        return named.flatMap(uid -> Optional.ofNullable(
                        byAnswer.getOrDefault(target, Map.of()).get(uid)))
                .or(() -> IdentityResolution.idIn(leaf)
                        .flatMap(id -> Optional.ofNullable(
                                byId.getOrDefault(target, Map.of()).get(id))))
                .<Value>map(uid -> Value.of(uid.toString()))
                .orElse(leaf);
    }

    /** The backend's id a leaf still holds; a UUID that nothing has may be the uid of something not imported. */
    static Optional<BackendId> leftIn(Value leaf) {
        return leaf.asText().flatMap(Uid::parse).isPresent() ? Optional.empty() : IdentityResolution.idIn(leaf);
    }

    private void learnBound(ImportedObject object) {
        bound(object.observed()).ifPresent(uid -> learn(object.observed(), uid));
    }

    /** Whether the object's uid is known now. */
    private boolean settle(ImportedObject object) {
        boolean[] whole = {true};
        MapValue key = References.map(object.type().key(), object.keyFields(), (target, leaf) -> {
            Value resolved = resolved(target, leaf);
            whole[0] = whole[0] && leftIn(resolved).isEmpty();
            return resolved;
        });
        if (whole[0]) {
            learn(object.observed(), uidOf(object, Key.of(key)));
        }
        return whole[0];
    }

    private Optional<Uid> bound(ObservedObject object) {
        return object.id().flatMap(id -> bindings.uidOf(object.type(), id));
    }

    /** Adapters may name an object by the uid derived from the key they report, which need not be the one it gets. */
    private void learn(ObservedObject object, Uid uid) {
        object.id()
                .ifPresent(id -> byId.computeIfAbsent(object.type(), type -> new HashMap<>())
                        .putIfAbsent(id, uid));
        Map<Uid, Uid> answers = byAnswer.computeIfAbsent(object.type(), type -> new HashMap<>());
        answers.put(uid, uid);
        answers.putIfAbsent(object.key().derivedUid(object.type()), uid);
    }
}
