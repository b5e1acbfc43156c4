package io.alembic.dcim.rest;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.JsonAnswer;
import io.alembic.http.JsonClient;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads lists by a cursor: {@code start=<id>} brings the rows from that id on, in the order of ids, so that nothing is
 * lost or seen twice while others write. Servers that do not know it answer as ever, with a count; those lists are left
 * to {@link ListReader}.
 */
public final class CursorReader {

    private final JsonClient client;
    private final int pageSize;
    private final ListReader lists;
    private volatile boolean known = true;

    /** @param lists reads what no cursor goes through */
    public CursorReader(JsonClient client, int pageSize, ListReader lists) {
        this.client = requireNonNull(client, "client is null");
        this.pageSize = pageSize;
        this.lists = requireNonNull(lists, "lists is null");
    }

    /**
     * All rows, each once.
     *
     * @param list the list's URL; a query it has is kept. Its rows must show their ids
     * @param progress hears of every page; what is announced is not known
     */
    public List<MapValue> readAll(URI list, RowProgress progress) {
        if (known) {
            Optional<List<MapValue>> rows = follow(list, progress);
            if (rows.isPresent()) {
                return rows.get();
            }
            known = false;
        }
        return lists.readAll(list, progress);
    }

    /** Empty when the server does not know cursors. */
    private Optional<List<MapValue>> follow(URI list, RowProgress progress) {
        List<MapValue> rows = new ArrayList<>();
        BigInteger start = BigInteger.ZERO;
        boolean more = true;
        while (more) {
            JsonAnswer answer = client.get(page(list, start));
            if (!answer.object().getOrNull("count").isNull()) {
                return Optional.empty();
            }
            ListValue results = answer.object()
                    .getOrNull("results")
                    .asList()
                    .orElseThrow(() -> answer.protocolFailure("has no results"));
            for (Value each : results.elements()) {
                MapValue row = each.asMap().orElseThrow(() -> answer.protocolFailure("has a row that is no object"));
                start = following(row, start, answer);
                rows.add(row);
            }
            progress.rows(rows.size(), 0);
            more = !results.elements().isEmpty()
                    && !answer.object().getOrNull("next").isNull();
        }
        return Optional.of(rows);
    }

    private static BigInteger following(MapValue row, BigInteger start, JsonAnswer answer) {
        if (row.getOrNull("id") instanceof IntegerValue id && id.value().compareTo(start) >= 0) {
            return id.value().add(BigInteger.ONE);
        }
        throw answer.protocolFailure("has a row that is not in the order of ids");
    }

    private URI page(URI list, BigInteger start) {
        String separator = list.getRawQuery() == null ? "?" : "&";
        return URI.create(list + separator + "start=" + start + "&limit=" + pageSize);
    }
}
