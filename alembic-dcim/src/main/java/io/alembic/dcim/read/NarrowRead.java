package io.alembic.dcim.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Reads of a type no more than the request's scope needs, where asking for less is worth it. */
public final class NarrowRead {

    private final ObserveRequest request;

    public NarrowRead(ObserveRequest request) {
        this.request = requireNonNull(request, "request is null");
    }

    public List<WireRow> rows(TypeName type, RowSource<?> source) {
        return request.scope()
                .fold(
                        everything -> source.all(),
                        bound ->
                                source.withIds(texts(request.bindings().of(type).values())),
                        wanted -> byIdsAndKeys(
                                type,
                                wanted.ids().getOrDefault(type, Set.of()),
                                wanted.keys().getOrDefault(type, Set.of()),
                                source));
    }

    private List<WireRow> byIdsAndKeys(TypeName type, Set<BackendId> ids, Set<Key> keys, RowSource<?> source) {
        Map<String, WireRow> rows = new LinkedHashMap<>();
        List<WireRow> read =
                keys.isEmpty() ? source.withIds(texts(ids)) : source.withKeys(withIds(type, keys), texts(ids));
        read.forEach(row -> rows.put(row.id(), row));
        return new ArrayList<>(rows.values());
    }

    private List<MapValue> withIds(TypeName type, Set<Key> keys) {
        SortedMap<String, FieldSchema> fields =
                request.schema().type(type).map(TypeSchema::key).orElseGet(Collections::emptySortedMap);
        return keys.stream()
                .map(key -> References.map(
                        fields,
                        key.fields(),
                        (target, leaf) -> leaf.asText()
                                .flatMap(Uid::parse)
                                .flatMap(uid -> request.bindings().idOf(target, uid))
                                .map(BackendId::toValue)
                                .orElse(Value.ofNull())))
                .toList();
    }

    private static Set<String> texts(Iterable<BackendId> ids) {
        Set<String> texts = new TreeSet<>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts;
    }
}
