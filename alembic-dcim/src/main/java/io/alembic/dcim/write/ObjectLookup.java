package io.alembic.dcim.write;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.http.bulk.ReferenceEncoder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds single objects while writing. */
public interface ObjectLookup {

    /** Which of these ids objects have. */
    Set<String> existing(TypeName type, Collection<String> ids);

    /**
     * The ids of the objects with these keys, compared after reading them.
     *
     * @param keys with references as the ids of their targets
     */
    Map<Key, List<BackendId>> withKeys(TypeName type, Collection<MapValue> keys);

    /** The same for keys that hold uids, each of which has an entry in what is found. */
    default Map<Key, List<BackendId>> withKeys(TypeName type, Collection<Key> keys, ReferenceEncoder references) {
        Map<Key, MapValue> wanted = new HashMap<>();
        keys.forEach(key -> wanted.put(key, references.encode(type, key.fields())));
        Map<Key, List<BackendId>> held = withKeys(type, wanted.values());
        Map<Key, List<BackendId>> found = new HashMap<>();
        wanted.forEach((key, encoded) -> found.put(key, held.getOrDefault(Key.of(encoded), List.of())));
        return found;
    }
}
