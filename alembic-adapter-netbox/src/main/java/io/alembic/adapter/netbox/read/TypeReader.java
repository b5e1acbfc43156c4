package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.read.RowReader;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.http.UrlEncoding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the objects of declared types, of each only what is declared. */
final class TypeReader implements RowReader<DeclaredType> {

    /** The server's request line ends at 4,094 bytes; what stands before the ids takes some of them. */
    static final int LONGEST_QUERY = 3000;

    private static final String CUSTOM_FIELDS = "custom_fields";
    private static final String CURSOR = "start";

    private final NetBoxServer server;
    private final RowForm form;
    private final Optional<GraphLists> graph;

    /** Reads by REST alone. */
    TypeReader(NetBoxServer server, RowForm form) {
        this(server, form, Optional.empty());
    }

    /** @param graph reads what is long, where it can */
    TypeReader(NetBoxServer server, RowForm form, Optional<GraphLists> graph) {
        this.server = requireNonNull(server, "server is null");
        this.form = requireNonNull(form, "form is null");
        this.graph = requireNonNull(graph, "graph is null");
    }

    @Override
    public List<WireRow> readAll(DeclaredType type, RowProgress progress) {
        return graph.flatMap(lists -> lists.readAll(type, progress)).orElseGet(() -> readFiltered(type, "", progress));
    }

    /** @param filter as in {@code &name=a&name=b} */
    List<WireRow> readFiltered(DeclaredType type, String filter, RowProgress progress) {
        if (!mayHaveObjects(type)) {
            return List.of();
        }
        String list = type.model().path() + "?fields=" + columns(type) + filter;
        List<WireRow> rows = new ArrayList<>();
        for (MapValue row : rows(type, list, progress)) {
            rows.add(form.row(type, row));
        }
        return rows;
    }

    /** Of a custom object type that was not made yet there is not even a list. */
    boolean mayHaveObjects(DeclaredType type) {
        return !type.model().isCustomObject() || server.customObjects().isThere(type.model());
    }

    /** Where objects have a field of the cursor's name, the server filters by that and brings next to none. */
    private List<MapValue> rows(DeclaredType type, String list, RowProgress progress) {
        return server.fields(type.model()).has(CURSOR)
                ? server.api().listByCount(list, progress)
                : server.api().list(list, progress);
    }

    @Override
    public List<WireRow> readByIds(DeclaredType type, Collection<String> ids, RowProgress progress) {
        List<String> filters = idFilters(ids);
        return graph.filter(lists -> filters.size() > 1)
                .flatMap(lists -> lists.readByIds(type, ids, progress))
                .orElseGet(() -> readInParts(type, filters, ids.size(), progress));
    }

    private List<WireRow> readInParts(DeclaredType type, List<String> filters, int wanted, RowProgress progress) {
        List<WireRow> rows = new ArrayList<>();
        for (String filter : filters) {
            rows.addAll(readFiltered(type, filter, RowProgress.SILENT));
            progress.rows(rows.size(), wanted);
        }
        return rows;
    }

    /** The ids in as many queries as the length of a request line makes it. */
    static List<String> idFilters(Collection<String> ids) {
        List<String> filters = new ArrayList<>();
        StringBuilder filter = new StringBuilder();
        for (String id : ids) {
            String next = "&id=" + UrlEncoding.encoded(id);
            if (filter.length() + next.length() > LONGEST_QUERY) {
                filters.add(filter.toString());
                filter.setLength(0);
            }
            filter.append(next);
        }
        if (filter.length() > 0) {
            filters.add(filter.toString());
        }
        return filters;
    }

    private static String columns(DeclaredType type) {
        SortedSet<String> columns = new TreeSet<>(List.of("id", "last_updated"));
        for (DeclaredField field : type.fields()) {
            columns.addAll(field.source()
                    .<List<String>>fold(
                            found -> field.source().wireNames(),
                            found -> List.of(CUSTOM_FIELDS),
                            found -> field.source().wireNames(),
                            found -> field.source().wireNames()));
        }
        return String.join(",", columns.stream().map(UrlEncoding::encoded).toList());
    }
}
