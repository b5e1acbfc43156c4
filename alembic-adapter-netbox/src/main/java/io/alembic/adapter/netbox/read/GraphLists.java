package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxGraph;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.graph.GraphRows;
import io.alembic.dcim.graph.ListQuery;
import io.alembic.dcim.graph.ServerGraph;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads long lists by GraphQL, several times as fast as by REST: by pages from an id on, so that nothing is lost or seen
 * twice while others write, held against the count that REST announces. Whenever it is not certain of what it sees, it
 * brings nothing, and REST is to be read.
 */
final class GraphLists {

    /** Up to so many objects REST costs no more: one request that needs no count beside it. */
    private static final int FEW = 100;

    private final NetBoxServer server;
    private final GraphColumns columns;
    private final Map<ContentType, Integer> sizes = new ConcurrentHashMap<>();

    GraphLists(NetBoxServer server) {
        this.server = requireNonNull(server, "server is null");
        this.columns = new GraphColumns(server);
    }

    /** Asks which types have many objects, several in one request, and for what the schema says of those. */
    void prepare(List<DeclaredType> declared) {
        List<DeclaredType> candidates =
                declared.stream().filter(GraphLists::hasOnlyPlainSources).toList();
        for (int from = 0; from < candidates.size(); from += NetBoxGraph.MOST_NAMES) {
            measure(candidates.subList(from, Math.min(candidates.size(), from + NetBoxGraph.MOST_NAMES)));
        }
    }

    /** All objects of a type if those are many; empty where REST is to be read. */
    Optional<List<WireRow>> readAll(DeclaredType type, RowProgress progress) {
        if (!sizes.containsKey(type.model().contentType())) {
            measure(List.of(type));
        }
        return sizes.getOrDefault(type.model().contentType(), 0) > FEW ? readWhole(type, progress) : Optional.empty();
    }

    /** All objects of a type, few or many; empty where REST is to be read. */
    Optional<List<WireRow>> readWhole(DeclaredType type, RowProgress progress) {
        return attempt(type, (graph, rows) -> whole(type, graph, rows, progress));
    }

    /** The objects with these ids, so far as they exist; empty where REST is to be read. */
    Optional<List<WireRow>> readByIds(DeclaredType type, Collection<String> ids, RowProgress progress) {
        return attempt(type, (graph, rows) -> {
            String query = PageQuery.byIds(graph, rows);
            Pages pages = new Pages(query, rows, progress, ids.size());
            List<String> wanted = List.copyOf(ids);
            int page = server.api().pageSize();
            for (int from = 0; from < wanted.size(); from += page) {
                pages.read(wanted.subList(from, Math.min(from + page, wanted.size())));
            }
            return pages.certain();
        });
    }

    private Optional<List<WireRow>> whole(DeclaredType type, ServerGraph graph, GraphRows rows, RowProgress progress) {
        String list = type.model().path();
        long announced = server.api().count(list);
        Pages pages = new Pages(PageQuery.all(graph, rows), rows, progress, announced);
        pages.read(List.of());
        boolean all = pages.found.size() >= announced
                || pages.found.size() == server.api().count(list);
        return all ? pages.certain() : Optional.empty();
    }

    private Optional<List<WireRow>> attempt(DeclaredType type, Attempt attempt) {
        if (!hasOnlyPlainSources(type)) {
            return Optional.empty();
        }
        try {
            Optional<ServerGraph> graph = server.graph().schema();
            return graph.flatMap(known -> server.graph()
                    .models()
                    .graphType(type.model().contentType())
                    .flatMap(found -> columns.of(type, found))
                    .flatMap(rows -> attempt.read(known, rows)));
        } catch (BackendException e) {
            server.graph().giveUp(e);
            return Optional.empty();
        }
    }

    private void measure(List<DeclaredType> types) {
        Optional<ServerGraph> graph = server.graph().schema();
        if (graph.isEmpty()) {
            return;
        }
        List<ContentType> measured = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        for (DeclaredType type : types) {
            ContentType model = type.model().contentType();
            server.graph()
                    .models()
                    .typeName(model)
                    .flatMap(graph.get()::listRoot)
                    .ifPresent(root -> {
                        measured.add(model);
                        roots.add(root);
                    });
        }
        try {
            MapValue data = roots.isEmpty()
                    ? MapValue.EMPTY
                    : server.graph().query(PageQuery.sizes(roots, FEW + 1), MapValue.EMPTY);
            for (int i = 0; i < measured.size(); i++) {
                sizes.put(measured.get(i), rows(data, "t" + i).size());
            }
        } catch (BackendException e) {
            server.graph().giveUp(e);
        }
    }

    /** Generic references are read by REST: GraphQL takes longer for them. */
    private static boolean hasOnlyPlainSources(DeclaredType type) {
        return type.fields().stream()
                .allMatch(field -> field.source().fold(found -> true, found -> true, found -> false, found -> false));
    }

    private static List<Value> rows(MapValue data, String name) {
        return data.getOrNull(name)
                .asList()
                .map(ListValue::elements)
                .orElseThrow(() ->
                        new BackendException(BackendFailure.PROTOCOL, "a GraphQL answer has no rows: " + data.names()));
    }

    /** One way of reading rows by GraphQL. */
    private interface Attempt {
        Optional<List<WireRow>> read(ServerGraph graph, GraphRows rows);
    }

    /** The rows of a query, page after page. */
    private final class Pages {

        private final String query;
        private final GraphRows rows;
        private final RowProgress progress;
        private final long announced;
        private final List<WireRow> found = new ArrayList<>();
        private int largestPage;
        private int longestList;

        Pages(String query, GraphRows rows, RowProgress progress, long announced) {
            this.query = query;
            this.rows = rows;
            this.progress = progress;
            this.announced = announced;
        }

        /** @param ids of the objects; none for all */
        void read(List<String> ids) {
            long expected = ids.isEmpty() ? announced : found.size() + (long) ids.size();
            long start = 0;
            int size = 1;
            while (size > 0 && found.size() < expected) {
                MapValue.Builder variables = PageQuery.page(start, server.api().pageSize());
                if (!ids.isEmpty()) {
                    variables.put("ids", ListValue.ofTexts(ids));
                }
                List<Value> page = rows(server.graph().query(query, variables.build()), ListQuery.ROWS);
                for (Value each : page) {
                    MapValue answer = each.asMap().orElse(MapValue.EMPTY);
                    longestList = Math.max(longestList, GraphColumns.longestList(answer));
                    start = after(start, rows.row(answer));
                }
                size = page.size();
                largestPage = Math.max(largestPage, size);
                progress.rows(found.size(), announced);
            }
        }

        private long after(long start, WireRow row) {
            if (!row.id().matches("[0-9]{1,18}") || Long.parseLong(row.id()) < start) {
                throw new BackendException(
                        BackendFailure.PROTOCOL, "a GraphQL answer has a row that is not in the order of ids");
            }
            found.add(row);
            return Long.parseLong(row.id()) + 1;
        }

        /**
         * The rows, unless a list in one of them may have been cut off: the server cuts those, silently, to as many as it
         * sends rows, which may be few.
         */
        Optional<List<WireRow>> certain() {
            return longestList == 0 || longestList < largestPage ? Optional.of(found) : Optional.empty();
        }
    }
}
