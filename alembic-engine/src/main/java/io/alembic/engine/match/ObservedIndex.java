package io.alembic.engine.match;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.KeyMeaning;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects of one observation by id and by key. Ids are unique within a type, keys need not be. A key that none has as
 * it stands finds those that have it in another spelling.
 */
final class ObservedIndex {

    private final Map<TypeName, Map<BackendId, ObservedObject>> byId = new HashMap<>();
    private final Map<TypeKey, ObservedObject> byKey = new HashMap<>();
    private final Map<TypeKey, List<ObservedObject>> ambiguous = new HashMap<>();
    private final Map<TypeKey, List<ObservedObject>> byMeaning = new HashMap<>();
    private final Map<TypeName, TypeSchema> spelledManyWays = new HashMap<>();

    ObservedIndex(Schema schema, List<ObservedObject> objects) {
        schema.types().forEach((name, type) -> {
            if (KeyMeaning.isSpelledManyWays(type)) {
                spelledManyWays.put(name, type);
            }
        });
        for (ObservedObject object : objects) {
            object.id()
                    .ifPresent(id -> byId.computeIfAbsent(object.type(), type -> new HashMap<>())
                            .put(id, object));
            addByKey(object);
        }
    }

    Optional<ObservedObject> withId(TypeName type, BackendId id) {
        return Optional.ofNullable(byId.getOrDefault(type, Map.of()).get(id));
    }

    /** All objects with this key, in the order of their ids. */
    List<ObservedObject> withKey(TypeKey key) {
        List<ObservedObject> several = ambiguous.get(key);
        if (several != null) {
            return several;
        }
        ObservedObject only = byKey.get(key);
        return only == null ? inAnotherSpelling(key) : List.of(only);
    }

    private List<ObservedObject> inAnotherSpelling(TypeKey key) {
        return meaning(key)
                .map(meant -> byMeaning.getOrDefault(meant, List.of()))
                .orElse(List.of());
    }

    private Optional<TypeKey> meaning(TypeKey key) {
        return Optional.ofNullable(spelledManyWays.get(key.type()))
                .map(type -> new TypeKey(key.type(), KeyMeaning.of(type, key.key())));
    }

    private void addByKey(ObservedObject object) {
        TypeKey key = object.typeKey();
        meaning(key)
                .ifPresent(meant -> byMeaning
                        .computeIfAbsent(meant, each -> new ArrayList<>())
                        .add(object));
        ObservedObject first = byKey.putIfAbsent(key, object);
        if (first != null) {
            ambiguous
                    .computeIfAbsent(key, each -> new ArrayList<>(List.of(first)))
                    .add(object);
        }
    }
}
