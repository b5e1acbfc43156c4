package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.page.QueryUrl;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpRequest;
import io.alembic.http.JsonAnswer;
import io.alembic.http.JsonClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Reads some objects of a type, where its description tells how; else all of them. */
final class NarrowReader {

    /** From so many objects on, the whole list is no slower than a request for each. */
    private static final int MOST_ONE_BY_ONE = 50;

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final RowReader rows;
    private final JsonClient client;

    NarrowReader(RowReader rows, JsonClient client) {
        this.rows = requireNonNull(rows, "rows is null");
        this.client = requireNonNull(client, "client is null");
    }

    /** Those with these ids among what is read, which may be more. */
    RowList byId(TypeName type, TypeEndpoint endpoint, Set<BackendId> ids) {
        Optional<Narrowing.ByIds> byIds = endpoint.list().narrowing().ids();
        if (byIds.isPresent()) {
            return inChunks(type, endpoint, byIds.get(), ids);
        }
        return endpoint.list().narrowing().single() && ids.size() <= MOST_ONE_BY_ONE
                ? oneByOne(type, endpoint, ids)
                : rows.rows(type, endpoint);
    }

    /** Those that may have a key: what a service finds by it, or the whole list. */
    RowList byKey(TypeName type, TypeEndpoint endpoint, MapValue key) {
        SortedMap<String, String> parameters = endpoint.list().narrowing().keys();
        if (!parameters.keySet().containsAll(key.names())) {
            return rows.rows(type, endpoint);
        }
        URI url = endpoint.list().url();
        for (int i = 0; i < key.size(); i++) {
            Value value = key.value(i);
            if (value.isNull()) {
                return rows.rows(type, endpoint);
            }
            url = QueryUrl.with(
                    url,
                    parameters.getOrDefault(key.name(i), ""),
                    value.asText().orElse(value.toString()));
        }
        return rows.rows(type, endpoint, url);
    }

    private RowList inChunks(TypeName type, TypeEndpoint endpoint, Narrowing.ByIds byIds, Set<BackendId> ids) {
        List<BackendId> sorted = ids.stream().sorted().toList();
        List<Row> found = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += byIds.atOnce()) {
            String chunk = sorted.subList(from, Math.min(sorted.size(), from + byIds.atOnce())).stream()
                    .map(BackendId::toString)
                    .collect(Collectors.joining(","));
            RowList some =
                    rows.rows(type, endpoint, QueryUrl.with(endpoint.list().url(), byIds.parameter(), chunk));
            some.rows().stream().filter(row -> ids.contains(row.id())).forEach(found::add);
        }
        return new RowList(found, Optional.empty());
    }

    private RowList oneByOne(TypeName type, TypeEndpoint endpoint, Set<BackendId> ids) {
        List<Row> found = new ArrayList<>();
        for (BackendId id : ids.stream().sorted().toList()) {
            JsonAnswer answer =
                    client.send(HttpRequest.get(endpoint.list().object().of(id)));
            if (answer.status() == NOT_FOUND || answer.status() == GONE) {
                continue;
            }
            MapValue object = endpoint.bodies()
                    .unwrapped(answer.requireSuccess().json())
                    .asMap()
                    .orElseThrow(() -> new BackendException(
                            BackendFailure.PROTOCOL, "expected an object of " + type + " from " + answer.label()));
            if (!endpoint.delete().isMarked(object)) {
                found.add(new Row(
                        RowId.in(object, endpoint.id(), "for " + type + " from " + answer.label()),
                        endpoint.fields().decode(object)));
            }
        }
        return new RowList(found, Optional.empty());
    }
}
