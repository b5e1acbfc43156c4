package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.graph.ListQuery;
import io.alembic.dcim.graph.Selection;
import io.alembic.dcim.read.KeyedRowReader;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds objects by their keys without reading all: the server filters by each key field it has a filter for. What it
 * finds may hold more than those with the keys, never fewer; where that is not certain, the whole list is read.
 */
final class KeyFilter implements KeyedRowReader<DeclaredType> {

    /** Below this many objects, reading all of them costs no more than asking for the filters. */
    private static final int SHORT_LIST = 2000;

    private static final int KEYS_A_REQUEST = 500;
    private static final String ID = "id";

    private final NautobotServer server;
    private final GraphTargets targets;
    private final TypeReader reader;

    KeyFilter(NautobotServer server, GraphTargets targets, TypeReader reader) {
        this.server = requireNonNull(server, "server is null");
        this.targets = requireNonNull(targets, "targets is null");
        this.reader = requireNonNull(reader, "reader is null");
    }

    @Override
    public List<WireRow> read(
            DeclaredType type, Collection<MapValue> keys, Collection<String> ids, RowProgress progress) {
        Optional<GraphType> graph = targets.graphType(type.model().contentType());
        if (graph.isEmpty()) {
            return reader.readAll(type, progress);
        }
        long announced = server.api().count(type.model().path());
        Optional<Set<String>> found =
                announced <= SHORT_LIST ? Optional.empty() : idsWithKeys(type, graph.get(), List.copyOf(keys));
        if (found.isEmpty()) {
            return reader.readAll(type, OptionalLong.of(announced), progress);
        }
        Set<String> wanted = new TreeSet<>(ids);
        wanted.addAll(found.get());
        return reader.readByIds(type, wanted, progress);
    }

    /** Ids among which are those of all objects with one of the keys; empty when the whole list must be read. */
    private Optional<Set<String>> idsWithKeys(DeclaredType type, GraphType graph, List<MapValue> wanted) {
        Set<String> ids = new TreeSet<>();
        for (int from = 0; from < wanted.size(); from += KEYS_A_REQUEST) {
            List<MapValue> page = wanted.subList(from, Math.min(from + KEYS_A_REQUEST, wanted.size()));
            Optional<Set<String>> found = ask(type, graph, page);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ids.addAll(found.get());
        }
        return Optional.of(ids);
    }

    private Optional<Set<String>> ask(DeclaredType type, GraphType graph, Collection<MapValue> keys) {
        SortedMap<String, String> filters = new TreeMap<>();
        MapValue.Builder variables = MapValue.builder();
        String root = server.graph().listRoot(graph.name()).orElse("");
        for (DeclaredField field : type.fields()) {
            Optional<String> scalar = server.listArguments().filter(root, field.name());
            Optional<List<Value>> values = values(field, keys);
            if (scalar.isPresent() && values.isPresent()) {
                filters.put(field.name(), scalar.get());
                variables.put(field.name(), new ListValue(values.get()));
            }
        }
        if (filters.isEmpty()) {
            return Optional.empty();
        }
        try {
            ListQuery query = new ListQuery(server.graph(), graph.name(), List.of(Selection.of(ID)));
            return Optional.of(ids(server.api().query(query.filtered(filters), variables.build())));
        } catch (BackendException e) {
            if (e.failure() != BackendFailure.REJECTED && e.failure() != BackendFailure.PROTOCOL) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The values that the keys have in a field, as filters take them; empty when one of them cannot be filtered by. */
    private static Optional<List<Value>> values(DeclaredField field, Collection<MapValue> keys) {
        Set<String> seen = new TreeSet<>();
        List<Value> values = new ArrayList<>();
        for (MapValue key : keys) {
            Value value = key.getOrNull(field.name());
            boolean plain = value.asText().isPresent() || value.jsonKind().equals("number");
            if (!plain) {
                return Optional.empty();
            }
            if (seen.add(value.toString())) {
                values.add(value);
            }
        }
        return Optional.of(values);
    }

    private static Set<String> ids(MapValue data) {
        Set<String> ids = new TreeSet<>();
        data.getOrNull(ListQuery.ROWS)
                .asList()
                .orElse(ListValue.EMPTY)
                .elements()
                .forEach(row -> row.asMap()
                        .flatMap(map -> map.get(ID))
                        .flatMap(Value::asText)
                        .ifPresent(ids::add));
        return ids;
    }
}
