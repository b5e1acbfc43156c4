package io.alembic.adapter.netbox.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.rest.CursorReader;
import io.alembic.dcim.rest.ListReader;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpMethod;
import io.alembic.http.HttpRequest;
import io.alembic.http.JsonAnswer;
import io.alembic.http.JsonClient;
import io.alembic.http.graphql.GraphqlCall;
import java.net.URI;
import java.util.List;

/**
 * The requests of NetBox's API. Paths are below {@code /api/} and end in a slash; a write without it is a 404.
 *
 * <p>A connection ends with its answer: should anything on the way answer twice, the second answer is nobody's.
 */
public final class NetBoxApi {

    /** The most rows a server sends at once unless it is set up otherwise (its MAX_PAGE_SIZE). */
    public static final int LARGEST_PAGE = 1000;

    private static final String STABLE_ORDER = "ordering=id";

    private final JsonClient client;
    private final BaseUrl base;
    private final int pageSize;
    private final ListReader lists;
    private final CursorReader cursors;
    private final GraphqlCall graphql;

    /** @param pageSize how many rows to ask for at once; the server may send fewer */
    public NetBoxApi(JsonClient client, BaseUrl base, int pageSize) {
        this.client = requireNonNull(client, "client is null").endingConnections();
        this.base = requireNonNull(base, "base is null");
        this.pageSize = pageSize;
        this.lists = new ListReader(this.client, pageSize, STABLE_ORDER);
        this.cursors = new CursorReader(this.client, pageSize, lists);
        this.graphql = new GraphqlCall(this.client, base.resolve("/graphql/"));
    }

    public int pageSize() {
        return pageSize;
    }

    public MapValue get(String path) {
        return client.get(url(path)).object();
    }

    public JsonAnswer options(String path) {
        return client.send(HttpRequest.of(HttpMethod.OPTIONS, url(path))).requireSuccess();
    }

    /** All rows of a list in the order of their ids, which may be filtered by a query. */
    public List<MapValue> list(String path, RowProgress progress) {
        return cursors.readAll(url(path), progress);
    }

    /** The same by pages that are held against the count, which takes no word of the query for a cursor. */
    public List<MapValue> listByCount(String path, RowProgress progress) {
        return lists.readAll(url(path), progress);
    }

    public List<MapValue> list(String path) {
        return list(path, RowProgress.SILENT);
    }

    /** All rows of a list that need not stand still: what the server says of itself. */
    List<MapValue> pages(String path) {
        return lists.readAll(url(path));
    }

    /** How many rows a list has, which may be filtered by a query: the cheapest request that tells. */
    public long count(String path) {
        return lists.count(url(path + (path.contains("?") ? "&" : "?") + "fields=id"));
    }

    /** The data of a GraphQL query, which must be free of errors. */
    public MapValue query(String document, MapValue variables) {
        return graphql.query(document, variables);
    }

    /** The answer to a write, whatever its status. */
    public JsonAnswer send(HttpMethod method, String path, Value body) {
        return client.send(HttpRequest.json(method, url(path), body));
    }

    /** The same, done only if what is written to has tags that are among these. */
    public JsonAnswer sendIfMatch(HttpMethod method, String path, Value body, String tags) {
        return client.send(HttpRequest.json(method, url(path), body).withHeader("If-Match", tags));
    }

    private URI url(String path) {
        return base.resolve("/api/" + path);
    }
}
