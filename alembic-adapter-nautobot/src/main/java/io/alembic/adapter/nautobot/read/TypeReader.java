package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.graph.GraphRows;
import io.alembic.dcim.read.FieldShape;
import io.alembic.dcim.read.RowReader;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.http.UrlEncoding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the objects of declared types: by GraphQL where it shows every declared field beyond doubt, else by REST lists.
 * Both bring the same rows.
 */
final class TypeReader implements RowReader<DeclaredType> {

    /** The server's request line ends at 4,094 bytes; an id takes 40 of them. */
    private static final int IDS_A_REQUEST = 80;

    private final NautobotServer server;
    private final GraphTargets targets;
    private final GraphReader graphs;

    TypeReader(NautobotServer server, GraphTargets targets, GraphReader graphs) {
        this.server = requireNonNull(server, "server is null");
        this.targets = requireNonNull(targets, "targets is null");
        this.graphs = requireNonNull(graphs, "graphs is null");
    }

    @Override
    public List<WireRow> readAll(DeclaredType declared, RowProgress progress) {
        return readAll(declared, OptionalLong.empty(), progress);
    }

    /** @param announced how many there are, where that has just been asked */
    List<WireRow> readAll(DeclaredType declared, OptionalLong announced, RowProgress progress) {
        Optional<TypeReading> reading = TypeReading.of(server, targets, declared);
        if (reading.filter(TypeReading::complete).isPresent()) {
            return readAllByGraph(declared, reading.get(), announced, progress);
        }
        return readAllByRest(declared, reading, progress);
    }

    @Override
    public List<WireRow> readByIds(DeclaredType declared, Collection<String> ids, RowProgress progress) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Optional<TypeReading> reading = TypeReading.of(server, targets, declared);
        if (reading.filter(TypeReading::complete).isPresent()) {
            GraphRows graph = reading.get().rows();
            return graphs.readByIds(graph.type().name(), graph.selections(), ids, progress).stream()
                    .map(graph::row)
                    .toList();
        }
        List<WireRow> rows = new ArrayList<>();
        List<String> wanted = List.copyOf(ids);
        for (int from = 0; from < wanted.size(); from += IDS_A_REQUEST) {
            List<String> page = wanted.subList(from, Math.min(from + IDS_A_REQUEST, wanted.size()));
            rows.addAll(restRows(declared, declared.model().path() + idQuery(page), RowProgress.SILENT));
            progress.rows(rows.size(), wanted.size());
        }
        return completed(rows, reading.map(TypeReading::hiddenFromRest), wanted);
    }

    List<WireRow> readAllByGraph(
            DeclaredType declared, TypeReading reading, OptionalLong announced, RowProgress progress) {
        String path = declared.model().path();
        long count = announced.orElseGet(() -> server.api().count(path));
        GraphRows graph = reading.rows();
        return graphs.readAll(graph.type().name(), path, count, graph.selections(), progress).stream()
                .map(graph::row)
                .toList();
    }

    List<WireRow> readAllByRest(DeclaredType declared, Optional<TypeReading> reading, RowProgress progress) {
        List<WireRow> rows = restRows(declared, declared.model().path() + setsQuery(declared), progress);
        return completed(
                rows,
                reading.map(TypeReading::hiddenFromRest),
                rows.stream().map(WireRow::id).toList());
    }

    private List<WireRow> restRows(DeclaredType declared, String list, RowProgress progress) {
        return server.api().list(list, progress).stream()
                .map(row -> TypeReading.restRow(declared, row))
                .toList();
    }

    /** Leaves out what costs the server most, unless some field is declared as a list. */
    private static String setsQuery(DeclaredType declared) {
        boolean anyList = declared.fields().stream()
                .anyMatch(field -> FieldShape.isList(field.schema().type()));
        return anyList ? "" : "?exclude_m2m=true";
    }

    private static String idQuery(List<String> ids) {
        String[] pairs = new String[ids.size() * 2];
        for (int i = 0; i < ids.size(); i++) {
            pairs[2 * i] = "id";
            pairs[2 * i + 1] = ids.get(i);
        }
        return UrlEncoding.query(pairs);
    }

    /** The rows with what only GraphQL shows. */
    private List<WireRow> completed(List<WireRow> rows, Optional<TypeReading> hidden, List<String> ids) {
        if (rows.isEmpty() || hidden.isEmpty() || hidden.get().columns().isEmpty()) {
            return rows;
        }
        Map<String, MapValue> more = new HashMap<>();
        GraphRows graph = hidden.get().rows();
        graphs.readByIds(graph.type().name(), graph.selections(), ids, RowProgress.SILENT).stream()
                .map(graph::row)
                .forEach(row -> more.put(row.id(), row.values()));
        return rows.stream()
                .map(row -> new WireRow(
                        row.id(),
                        MapValue.builder()
                                .putAll(row.values())
                                .putAll(more.getOrDefault(row.id(), MapValue.EMPTY))
                                .build(),
                        row.version()))
                .toList();
    }
}
