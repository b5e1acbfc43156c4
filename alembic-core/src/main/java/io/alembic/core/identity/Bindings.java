package io.alembic.core.identity;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Which backend id each uid of a type is bound to, and back. Several uids may name one id in a damaged state; then the
 * smallest answers for it (spec 40 §3).
 */
public final class Bindings {

    public static final Bindings EMPTY = new Bindings(Map.of());

    private final SortedMap<TypeName, SortedMap<Uid, BackendId>> ids = new TreeMap<>();
    private final Map<TypeName, Map<BackendId, Uid>> uids = new TreeMap<>();

    public Bindings(Map<TypeName, ? extends Map<Uid, BackendId>> ids) {
        ids.forEach((type, mapping) -> {
            SortedMap<Uid, BackendId> sorted = new TreeMap<>(mapping);
            Map<BackendId, Uid> inverse = new HashMap<>();
            sorted.forEach((uid, id) -> inverse.putIfAbsent(id, uid));
            this.ids.put(type, Collections.unmodifiableSortedMap(sorted));
            uids.put(type, inverse);
        });
    }

    public Optional<BackendId> idOf(TypeName type, Uid uid) {
        return Optional.ofNullable(
                ids.getOrDefault(type, Collections.emptySortedMap()).get(uid));
    }

    public Optional<Uid> uidOf(TypeName type, BackendId id) {
        return Optional.ofNullable(uids.getOrDefault(type, Map.of()).get(id));
    }

    public SortedMap<TypeName, SortedMap<Uid, BackendId>> byType() {
        return Collections.unmodifiableSortedMap(ids);
    }

    /** The bindings of one type, sorted by uid; empty for a type without any. */
    public SortedMap<Uid, BackendId> of(TypeName type) {
        return ids.getOrDefault(type, Collections.emptySortedMap());
    }

    public int size() {
        return ids.values().stream().mapToInt(Map::size).sum();
    }

    public void forEach(TypeName type, BiConsumer<Uid, BackendId> action) {
        of(type).forEach(action);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bindings bindings && ids.equals(bindings.ids);
    }

    @Override
    public int hashCode() {
        return ids.hashCode();
    }

    @Override
    public String toString() {
        return ids.toString();
    }
}
