package io.alembic.dcim.rest;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.JsonAnswer;
import io.alembic.http.JsonClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads lists of the form {@code {count, next, previous, results}} whole: it goes on by the rows that came, not by those
 * it asked for (servers cap pages silently), and holds the rows against the announced count. A list that changes while
 * it is read is read again.
 */
public final class ListReader {

    private static final int ATTEMPTS = 3;
    private static final long BEYOND_EVERY_ROW = 1_000_000_000;

    private final JsonClient client;
    private final int pageSize;
    private final String order;

    /** @param order the query that makes the order of rows stable: {@code sort=id} */
    public ListReader(JsonClient client, int pageSize, String order) {
        this.client = requireNonNull(client, "client is null");
        this.pageSize = pageSize;
        this.order = requireNonNull(order, "order is null");
    }

    /**
     * All rows, each once.
     *
     * @param list the list's URL; a query it has is kept
     * @param progress hears of every page
     * @throws BackendException of kind PROTOCOL when the rows are not those announced
     */
    public List<MapValue> readAll(URI list, RowProgress progress) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Sweep sweep = new Sweep(list, progress);
            sweep.run();
            if (sweep.rows.size() == sweep.count) {
                return new ArrayList<>(sweep.rows.values());
            }
            if (!sweep.changed && attempt > 1) {
                throw new BackendException(
                        BackendFailure.PROTOCOL,
                        "GET " + list.getRawPath() + " announced " + sweep.count + " objects, but its pages held "
                                + sweep.rows.size() + " different ones");
            }
        }
        throw new BackendException(
                BackendFailure.PROTOCOL,
                "GET " + list.getRawPath() + " could not be read whole: objects came and went during each of "
                        + ATTEMPTS + " attempts");
    }

    public List<MapValue> readAll(URI list) {
        return readAll(list, RowProgress.SILENT);
    }

    /** How many rows the list has, without reading any. */
    public long count(URI list) {
        return count(client.get(page(list, 1, BEYOND_EVERY_ROW)));
    }

    private URI page(URI list, long limit, long offset) {
        String query = list.getRawQuery();
        String separator = query == null ? "?" : query.isEmpty() ? "" : "&";
        return URI.create(list + separator + "limit=" + limit + "&offset=" + offset + "&" + order);
    }

    private static long count(JsonAnswer answer) {
        Value count = answer.object().getOrNull("count");
        if (count instanceof IntegerValue number) {
            return number.value().longValue();
        }
        throw answer.protocolFailure("has no count");
    }

    /** One walk through all pages. */
    private final class Sweep {

        private final URI list;
        private final RowProgress progress;
        private final Map<Value, MapValue> rows = new LinkedHashMap<>();
        private long count = -1;
        private long received;
        private boolean changed;

        Sweep(URI list, RowProgress progress) {
            this.list = list;
            this.progress = progress;
        }

        void run() {
            boolean more = true;
            while (more) {
                JsonAnswer answer = client.get(page(list, pageSize, received));
                long now = ListReader.count(answer);
                changed = changed || (count >= 0 && now != count);
                count = now;
                ListValue results = answer.object()
                        .getOrNull("results")
                        .asList()
                        .orElseThrow(() -> answer.protocolFailure("has no results"));
                for (Value each : results.elements()) {
                    MapValue row =
                            each.asMap().orElseThrow(() -> answer.protocolFailure("has a row that is no object"));
                    rows.put(row.getOrNull("id"), row);
                }
                received += results.elements().size();
                progress.rows(rows.size(), count);
                more = !results.elements().isEmpty() && received < count;
            }
        }
    }
}
