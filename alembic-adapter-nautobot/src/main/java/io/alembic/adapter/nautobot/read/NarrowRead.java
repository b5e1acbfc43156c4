package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.Uid;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.rest.RowProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Reads of a type no more than the request's scope needs, where asking for less is worth it. */
final class NarrowRead {

    private final ObserveRequest request;
    private final TypeReader reader;
    private final KeyFilter filter;

    NarrowRead(ObserveRequest request, TypeReader reader, KeyFilter filter) {
        this.request = requireNonNull(request, "request is null");
        this.reader = requireNonNull(reader, "reader is null");
        this.filter = requireNonNull(filter, "filter is null");
    }

    List<WireRow> rows(DeclaredType type, RowProgress progress) {
        return request.scope()
                .fold(
                        everything -> reader.readAll(type, progress),
                        bound -> reader.readByIds(
                                type, texts(request.bindings().of(type.name()).values()), progress),
                        wanted -> byIdsAndKeys(
                                type,
                                wanted.ids().getOrDefault(type.name(), Set.of()),
                                wanted.keys().getOrDefault(type.name(), Set.of()),
                                progress));
    }

    private List<WireRow> byIdsAndKeys(DeclaredType type, Set<BackendId> ids, Set<Key> keys, RowProgress progress) {
        Map<String, WireRow> rows = new LinkedHashMap<>();
        List<WireRow> read = keys.isEmpty()
                ? reader.readByIds(type, texts(ids), progress)
                : filter.read(type, withIds(type, keys), texts(ids), progress);
        read.forEach(row -> rows.put(row.id(), row));
        return new ArrayList<>(rows.values());
    }

    private List<MapValue> withIds(DeclaredType type, Set<Key> keys) {
        SortedMap<String, FieldSchema> fields =
                request.schema().type(type.name()).map(TypeSchema::key).orElseGet(Collections::emptySortedMap);
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
