package io.alembic.adapter.peeringdb;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.core.identity.BackendId;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.BaseUrl;
import io.alembic.http.JsonAnswer;
import io.alembic.http.JsonClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Asks PeeringDB for lists. One answer holds all of a list, so nothing moves while it is read. */
final class RowLists {

    /** PeeringDB's limit for the values of one {@code __in}. */
    static final int IDS_AT_ONCE = 150;

    private final JsonClient client;
    private final BaseUrl base;

    RowLists(JsonClient client, BaseUrl base) {
        this.client = requireNonNull(client, "client is null");
        this.base = requireNonNull(base, "base is null");
    }

    /**
     * The rows of a list.
     *
     * @throws BackendException when the answer is not a list of rows that each have an id of its own
     */
    List<Row> rows(Kind kind, Query query) {
        URI url = base.resolve("/" + kind.name() + query.text());
        JsonAnswer answer = client.get(url);
        Value data = answer.object().get("data").orElseThrow(() -> answer.protocolFailure("has no member \"data\""));
        List<Row> rows = new ArrayList<>();
        for (Value each : data.asList()
                .orElseThrow(() -> answer.protocolFailure("holds no list in \"data\""))
                .elements()) {
            MapValue members = each.asMap().orElseThrow(() -> answer.protocolFailure("holds a row that is no object"));
            rows.add(Row.of(members)
                    .orElseThrow(() -> answer.protocolFailure("holds a row without a whole number as its id")));
        }
        return rows;
    }

    /** The rows with these ids; ids that PeeringDB does not show are left out. */
    List<Row> rows(Kind kind, Collection<BackendId> ids) {
        List<BackendId> sorted = ids.stream().sorted().toList();
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += IDS_AT_ONCE) {
            rows.addAll(rows(
                    kind,
                    Query.WHOLE.with(
                            "id__in",
                            sorted.subList(from, Math.min(sorted.size(), from + IDS_AT_ONCE)).stream()
                                    .map(BackendId::toString)
                                    .collect(Collectors.joining(",")))));
        }
        return rows;
    }
}
