package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.reference.References;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.read.KeyedRowReader;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.http.UrlEncoding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds objects by their keys without reading all: the server filters by each key field that plainly has a value. What
 * it finds may hold more than those with the keys, never fewer: a filter that it does not know it ignores, and then
 * everything comes. A value that it refuses has the whole list read.
 */
final class KeyFilter implements KeyedRowReader<DeclaredType> {

    private static final int FEW_REQUESTS = 2;

    /** Names that are no filters in a query; {@code start} is also a field of number ranges. */
    private static final Set<String> RESERVED =
            Set.of("start", "limit", "offset", "fields", "omit", "ordering", "brief", "exclude", "format", "q");

    private final NetBoxServer server;
    private final TypeReader reader;

    KeyFilter(NetBoxServer server, TypeReader reader) {
        this.server = requireNonNull(server, "server is null");
        this.reader = requireNonNull(reader, "reader is null");
    }

    /** Of the type's fields only those of the keys are looked at. */
    @Override
    public List<WireRow> read(
            DeclaredType type, Collection<MapValue> keys, Collection<String> ids, RowProgress progress) {
        Optional<List<String>> filters = filters(type, List.copyOf(keys));
        if (filters.isEmpty()
                || !reader.mayHaveObjects(type)
                || !isWorthIt(
                        type, filters.get().size() + TypeReader.idFilters(ids).size())) {
            return reader.readAll(type, progress);
        }
        try {
            Map<String, WireRow> rows = new LinkedHashMap<>();
            for (String filter : filters.get()) {
                reader.readFiltered(type, filter, RowProgress.SILENT).forEach(row -> rows.put(row.id(), row));
                progress.rows(rows.size(), 0);
            }
            reader.readByIds(type, ids, RowProgress.SILENT).forEach(row -> rows.put(row.id(), row));
            return new ArrayList<>(rows.values());
        } catch (BackendException e) {
            if (e.failure() != BackendFailure.REJECTED) {
                throw e;
            }
            return reader.readAll(type, progress);
        }
    }

    private boolean isWorthIt(DeclaredType type, int requests) {
        int page = server.api().pageSize();
        return requests <= FEW_REQUESTS
                || requests < server.api().count(type.model().path()) / page;
    }

    /** The keys in as many queries as the length of a request line makes it; empty when they cannot be filtered by. */
    private static Optional<List<String>> filters(DeclaredType type, List<MapValue> keys) {
        String filter = filter(type, keys);
        if (keys.isEmpty() || filter.isEmpty()) {
            return keys.isEmpty() ? Optional.of(List.of()) : Optional.empty();
        }
        if (filter.length() <= TypeReader.LONGEST_QUERY) {
            return Optional.of(List.of(filter));
        }
        if (keys.size() == 1) {
            return Optional.empty();
        }
        int middle = keys.size() / 2;
        Optional<List<String>> second = filters(type, keys.subList(middle, keys.size()));
        return filters(type, keys.subList(0, middle))
                .flatMap(first -> second.map(rest -> {
                    List<String> both = new ArrayList<>(first);
                    both.addAll(rest);
                    return both;
                }));
    }

    private static String filter(DeclaredType type, List<MapValue> keys) {
        StringBuilder filter = new StringBuilder();
        for (DeclaredField field : type.fields()) {
            name(field)
                    .ifPresent(name -> values(field, keys)
                            .forEach(value ->
                                    filter.append('&').append(name).append('=').append(UrlEncoding.encoded(value))));
        }
        return filter.toString();
    }

    /** References are found by their id: under their own name the server expects a name or slug. */
    private static Optional<String> name(DeclaredField field) {
        boolean refers = References.canHold(field.schema().type());
        return field.source()
                .fold(
                        found -> Optional.of(refers ? found.field() + "_id" : found.field()),
                        found -> Optional.<String>empty(),
                        found -> Optional.of(found.reference().idField()),
                        found -> Optional.<String>empty())
                .filter(name -> !RESERVED.contains(name));
    }

    /** The values that the keys have in a field; none when one of them is nothing that can be filtered by. */
    private static SortedSet<String> values(DeclaredField field, List<MapValue> keys) {
        SortedSet<String> values = new TreeSet<>();
        for (MapValue key : keys) {
            Value value = field.understood(key.getOrNull(field.name()));
            Optional<String> text = value.asText()
                    .filter(each -> !each.isEmpty())
                    .or(() -> value.jsonKind().equals("number") ? Optional.of(value.toString()) : Optional.empty());
            if (text.isEmpty()) {
                return new TreeSet<>();
            }
            values.add(text.get());
        }
        return values;
    }
}
