package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.page.Page;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.http.JsonAnswer;
import io.alembic.http.JsonClient;
import io.alembic.http.Origin;
import io.alembic.http.UrlText;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads whole lists, page by page (spec 63 §2). */
final class RowReader {

    private final JsonClient client;
    private final Origin origin;

    RowReader(JsonClient client, Origin origin) {
        this.client = requireNonNull(client, "client is null");
        this.origin = requireNonNull(origin, "origin is null");
    }

    /** All rows of a type: every page, or a failure. */
    RowList rows(TypeName type, TypeEndpoint endpoint) {
        return rows(type, endpoint, endpoint.list().url());
    }

    /** All rows of a list of this type, which may be narrowed by a query. */
    RowList rows(TypeName type, TypeEndpoint endpoint, URI list) {
        List<Row> rows = new ArrayList<>();
        Set<BackendId> ids = new HashSet<>();
        Set<URI> fetched = new HashSet<>();
        int received = 0;
        Optional<String> doubt = Optional.empty();
        Optional<URI> next = Optional.of(endpoint.list().paging().first(list));
        while (next.isPresent()) {
            URI url = next.get();
            requireNew(fetched.add(url), type, url);
            JsonAnswer answer = client.get(url);
            ListAnswer body = new ListAnswer(type, endpoint, url, answer.json());
            List<Row> more = body.rows();
            List<Row> fresh =
                    more.stream().filter(row -> !ids.contains(row.id())).toList();
            requireNew(more.isEmpty() || !fresh.isEmpty(), type, url);
            more.forEach(row -> ids.add(row.id()));
            fresh.stream()
                    .filter(row -> !endpoint.delete().isMarked(row.members()))
                    .forEach(row -> rows.add(row.with(endpoint.fields().decode(row.members()))));
            received += more.size();
            Page page = new Page(
                    type, url, body.body(), answer.response().headers(), fetched.size() - 1, more.size(), received);
            next = endpoint.list().paging().next(page).map(target -> sameOrigin(type, target));
            if (next.isEmpty()) {
                body.requireTotal(ids.size());
                doubt = MoreSigns.of(endpoint, page);
            }
        }
        return new RowList(rows, doubt);
    }

    private URI sameOrigin(TypeName type, URI target) {
        if (!Origin.of(target).equals(origin)) {
            throw wrong("next url " + UrlText.of(target) + " for " + type + " leaves the configured origin " + origin
                    + "; refusing to send credentials to another host");
        }
        return target;
    }

    /** A service that does not know the parameter of the page sends the first page for ever. */
    private static void requireNew(boolean isNew, TypeName type, URI url) {
        if (!isNew) {
            throw wrong("pagination loop for " + type + ": " + UrlText.of(url) + " was already fetched");
        }
    }

    private static BackendException wrong(String message) {
        return new BackendException(BackendFailure.PROTOCOL, message);
    }
}
