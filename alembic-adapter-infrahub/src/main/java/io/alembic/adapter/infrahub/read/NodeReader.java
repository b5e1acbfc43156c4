package io.alembic.adapter.infrahub.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.query.GraphRequest;
import io.alembic.adapter.infrahub.query.ObjectQuery;
import io.alembic.adapter.infrahub.server.InfrahubServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.read.KeyedRowReader;
import io.alembic.dcim.read.RowReader;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads nodes, of each only what is declared. A list goes on until a page is empty: how many nodes a page brings is
 * for the server to say.
 */
public final class NodeReader implements RowReader<DeclaredKind>, KeyedRowReader<DeclaredKind> {

    private static final int IDS_EACH = 200;
    private static final int KEYS_EACH = 50;

    private final InfrahubServer server;
    private final int pageSize;

    public NodeReader(InfrahubServer server, int pageSize) {
        this.server = requireNonNull(server, "server is null");
        this.pageSize = pageSize;
    }

    @Override
    public List<WireRow> readAll(DeclaredKind type, RowProgress progress) {
        ObjectQuery query = query(type);
        Map<String, WireRow> rows = new LinkedHashMap<>();
        while (true) {
            MapValue data = data(query.page(MapValue.EMPTY, rows.size(), pageSize));
            List<WireRow> page = rows(type, data.getOrNull("rows"));
            if (page.isEmpty()) {
                return List.copyOf(rows.values());
            }
            for (WireRow row : page) {
                if (rows.put(row.id(), row) != null) {
                    throw new BackendException(
                            BackendFailure.PROTOCOL,
                            type.kind().name() + " " + row.id()
                                    + " came on two pages: the list changes while it is read,"
                                    + " or its pages repeat");
                }
            }
            progress.rows(rows.size(), 0);
        }
    }

    @Override
    public List<WireRow> readByIds(DeclaredKind type, Collection<String> ids, RowProgress progress) {
        ObjectQuery query = query(type);
        List<WireRow> rows = new ArrayList<>();
        for (List<String> some : chunks(List.copyOf(ids), IDS_EACH)) {
            MapValue filter = MapValue.of("ids", ListValue.ofTexts(some));
            rows.addAll(rows(type, data(query.page(filter, 0, IDS_EACH)).getOrNull("rows")));
            progress.rows(rows.size(), ids.size());
        }
        return rows;
    }

    @Override
    public List<WireRow> read(
            DeclaredKind type, Collection<MapValue> keys, Collection<String> ids, RowProgress progress) {
        ObjectQuery query = query(type);
        List<MapValue> filters = keys.stream()
                .map(key -> KeyFilter.of(type.kind(), key))
                .distinct()
                .toList();
        List<WireRow> rows = new ArrayList<>(readByIds(type, ids, progress));
        for (List<MapValue> some : chunks(filters, KEYS_EACH)) {
            data(query.each(some)).forEach((alias, found) -> rows.addAll(rows(type, found)));
        }
        return rows;
    }

    private ObjectQuery query(DeclaredKind type) {
        return new ObjectQuery(server.check(), type.kind(), type.heldFields());
    }

    private MapValue data(GraphRequest request) {
        return server.api().query(request).requireData();
    }

    private static List<WireRow> rows(DeclaredKind type, Value found) {
        List<WireRow> rows = new ArrayList<>();
        for (Value edge : found.asMap()
                .flatMap(map -> map.getOrNull("edges").asList())
                .orElseThrow(() -> withoutEdges(type))
                .elements()) {
            MapValue node =
                    edge.asMap().flatMap(map -> map.getOrNull("node").asMap()).orElseThrow(() -> withoutEdges(type));
            String id = node.getOrNull("id").asText().orElseThrow(() -> withoutEdges(type));
            rows.add(new WireRow(
                    id,
                    type.declared(node),
                    edge.asMap()
                            .flatMap(map -> map.getOrNull("node_metadata").asMap())
                            .flatMap(
                                    metadata -> metadata.getOrNull("updated_at").asText())));
        }
        return rows;
    }

    private static BackendException withoutEdges(DeclaredKind type) {
        return new BackendException(
                BackendFailure.PROTOCOL,
                "the answer to a query for " + type.kind().name() + " is no list of nodes");
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return chunks;
    }
}
