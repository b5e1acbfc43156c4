package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.NautobotApi;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.graph.ListQuery;
import io.alembic.dcim.graph.Selection;
import io.alembic.dcim.graph.ServerGraph;
import io.alembic.dcim.rest.RowProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads lists by GraphQL, ten times as fast as by REST. GraphQL announces no count and its order is not stable between
 * pages, so the rows are held against the counts that REST announces before and after, and long lists are read in two
 * steps: all ids in one answer, then the objects a thousand ids at a time. What is asked for by id needs no count.
 */
final class GraphReader {

    private static final int ATTEMPTS = 3;
    private static final String ID = "id";

    private final NautobotApi api;
    private final ServerGraph graph;

    GraphReader(NautobotApi api, ServerGraph graph) {
        this.api = requireNonNull(api, "api is null");
        this.graph = requireNonNull(graph, "graph is null");
    }

    /**
     * All objects of a GraphQL type.
     *
     * @param path of the REST list of the same objects
     * @throws BackendException of kind PROTOCOL when they are not as many as REST announces before and after
     */
    List<MapValue> readAll(String type, String path, List<Selection> selections, RowProgress progress) {
        return readAll(type, path, api.count(path), selections, progress);
    }

    /** @param announced what REST has just announced */
    List<MapValue> readAll(String type, String path, long announced, List<Selection> selections, RowProgress progress) {
        long before = announced;
        for (int attempt = 1; attempt <= ATTEMPTS && before > 0; attempt++) {
            List<MapValue> rows = sweep(type, selections, before, progress);
            long after = api.count(path);
            if (rows.size() == before && before == after) {
                return rows;
            }
            if (before == after && attempt > 1) {
                throw new BackendException(
                        BackendFailure.PROTOCOL,
                        "GraphQL showed " + rows.size() + " objects of " + path + ", but REST announces " + after);
            }
            before = after;
        }
        if (before == 0) {
            return List.of();
        }
        throw new BackendException(
                BackendFailure.PROTOCOL,
                path + " could not be read whole: objects came and went during each of " + ATTEMPTS + " attempts");
    }

    /** The objects with these ids, so far as they exist. */
    List<MapValue> readByIds(String type, List<Selection> selections, Collection<String> ids, RowProgress progress) {
        String query = new ListQuery(graph, type, selections).byIds();
        List<String> wanted = List.copyOf(ids);
        List<MapValue> rows = new ArrayList<>(wanted.size());
        for (int from = 0; from < wanted.size(); from += api.pageSize()) {
            List<String> page = wanted.subList(from, Math.min(from + api.pageSize(), wanted.size()));
            rows.addAll(rows(api.query(query, MapValue.of(ListQuery.IDS, ListValue.ofTexts(page)))));
            progress.rows(rows.size(), wanted.size());
        }
        return rows;
    }

    private List<MapValue> sweep(String type, List<Selection> selections, long announced, RowProgress progress) {
        if (announced <= api.pageSize()) {
            List<MapValue> rows = rows(api.query(new ListQuery(graph, type, selections).all(), MapValue.EMPTY));
            progress.rows(rows.size(), announced);
            return rows;
        }
        String query = new ListQuery(graph, type, List.of(Selection.of(ID))).all();
        List<String> ids = rows(api.query(query, MapValue.EMPTY)).stream()
                .map(row -> row.getOrNull(ID).asText().orElse(""))
                .distinct()
                .toList();
        return readByIds(type, selections, ids, progress);
    }

    private static List<MapValue> rows(MapValue data) {
        List<Value> elements = data.getOrNull(ListQuery.ROWS)
                .asList()
                .orElseThrow(() ->
                        new BackendException(BackendFailure.PROTOCOL, "a GraphQL answer has no rows: " + data.names()))
                .elements();
        List<MapValue> rows = new ArrayList<>(elements.size());
        elements.forEach(each -> each.asMap().ifPresent(rows::add));
        return rows;
    }
}
