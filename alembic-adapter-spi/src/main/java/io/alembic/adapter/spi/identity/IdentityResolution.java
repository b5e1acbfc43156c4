package io.alembic.adapter.spi.identity;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Turns what one read brought into observed objects whose references name uids: the uid state binds to an id, else the
 * one derived from the target's key, parents first where keys hold references (spec 50 §2). A reference to something
 * this read did not bring keeps the backend's id; the engine says what that means.
 */
public final class IdentityResolution {

    private final Schema schema;

    /** The uid of each id, as the one text that all references to it hold. */
    private final Map<TypeName, Map<BackendId, Value>> uids = new HashMap<>();

    private IdentityResolution(Schema schema, Bindings bindings) {
        this.schema = schema;
        bindings.byType()
                .forEach((type, mapping) -> mapping.forEach(
                        (uid, id) -> bindings.uidOf(type, id).ifPresent(answering -> learn(type, id, answering))));
    }

    /**
     * Resolves the objects of one read, keeping their order. An object of an undeclared type keeps its attributes and
     * gets an empty key.
     *
     * @throws BackendException when an object lacks a field of its key
     */
    public static List<ObservedObject> resolve(Schema schema, Bindings bindings, List<HeldObject> held) {
        IdentityResolution resolution = new IdentityResolution(schema, bindings);
        resolution.learnFromKeys(held);
        List<ObservedObject> observed = new ArrayList<>(held.size());
        for (HeldObject object : held) {
            observed.add(resolution.observed(object));
        }
        return observed;
    }

    private void learnFromKeys(List<HeldObject> held) {
        List<HeldObject> waiting = held;
        while (!waiting.isEmpty()) {
            List<HeldObject> unresolved = new ArrayList<>();
            for (HeldObject object : waiting) {
                if (!learnFromKey(object)) {
                    unresolved.add(object);
                }
            }
            if (unresolved.size() == waiting.size()) {
                return;
            }
            waiting = unresolved;
        }
    }

    private boolean learnFromKey(HeldObject object) {
        if (uidOf(object.type(), object.id()).isPresent()) {
            return true;
        }
        Optional<TypeSchema> type = schema.type(object.type());
        if (type.isEmpty()) {
            return true;
        }
        MapValue key = keyFields(object, type.get().key());
        boolean[] whole = {true};
        MapValue resolved = References.map(type.get().key(), key, (target, leaf) -> {
            Value uid = resolved(target, leaf);
            whole[0] = whole[0] && !stillAnId(uid, leaf);
            return uid;
        });
        if (whole[0]) {
            learn(object.type(), object.id(), Key.of(resolved).derivedUid(object.type()));
        }
        return whole[0];
    }

    private ObservedObject observed(HeldObject object) {
        Optional<TypeSchema> type = schema.type(object.type());
        if (type.isEmpty()) {
            return new ObservedObject(
                    object.type(),
                    Key.of(MapValue.EMPTY),
                    object.attributes(),
                    Optional.of(object.id()),
                    object.version());
        }
        MapValue key =
                References.map(type.get().key(), keyFields(object, type.get().key()), this::resolved);
        MapValue attributes = object.attributes()
                .mapMembers((name, value) -> type.get()
                        .field(name)
                        .map(field -> References.map(field.type(), value, this::resolved))
                        .orElse(value));
        return new ObservedObject(object.type(), Key.of(key), attributes, Optional.of(object.id()), object.version());
    }

    private static MapValue keyFields(HeldObject object, SortedMap<String, FieldSchema> fields) {
        MapValue.Builder key = MapValue.builder();
        for (String name : fields.keySet()) {
            Value value = object.attributes()
                    .get(name)
                    .orElseThrow(() -> new BackendException(
                            BackendFailure.PROTOCOL,
                            object.type() + " with id " + object.id() + " has no field \"" + name
                                    + "\", which is part of its key"));
            key.put(name, value);
        }
        return key.build();
    }

    private Value resolved(TypeName target, Value leaf) {
        return idIn(leaf).flatMap(id -> uidOf(target, id)).orElse(leaf);
    }

    private static boolean stillAnId(Value resolved, Value leaf) {
        return resolved == leaf && idIn(leaf).isPresent();
    }

    /** The id a leaf holds: bare, or the {@code id} member of an object. */
    public static Optional<BackendId> idIn(Value leaf) {
        return leaf.asMap().isPresent()
                ? leaf.asMap().get().get("id").flatMap(BackendId::parse)
                : BackendId.parse(leaf);
    }

    private Optional<Value> uidOf(TypeName type, BackendId id) {
        return Optional.ofNullable(uids.getOrDefault(type, Map.of()).get(id));
    }

    private void learn(TypeName type, BackendId id, Uid uid) {
        uids.computeIfAbsent(type, each -> new HashMap<>()).putIfAbsent(id, Value.of(uid.toString()));
    }
}
