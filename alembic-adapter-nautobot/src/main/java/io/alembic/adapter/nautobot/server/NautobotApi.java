package io.alembic.adapter.nautobot.server;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
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
 * The requests of Nautobot's API. Paths are below {@code /api/} and end in a slash, else the server redirects.
 *
 * <p>An answer is that of its own request even where something on the way answers twice: GraphQL queries are marked, and a
 * connection over which anything else went is not used again.
 */
public final class NautobotApi {

    /** The most rows the server sends at once, whatever is asked for (its MAX_PAGE_SIZE). */
    private static final int PAGE = 1000;

    private static final String STABLE_ORDER = "sort=id";
    private static final String WITHOUT_SETS = "?exclude_m2m=true";

    private final JsonClient client;
    private final BaseUrl base;
    private final ListReader lists;
    private final int pageSize;
    private final GraphqlCall graphql;
    private final QueryMarks marks = new QueryMarks();

    public NautobotApi(JsonClient client, BaseUrl base) {
        this(client, base, PAGE);
    }

    /** @param pageSize how many rows to ask for at once */
    public NautobotApi(JsonClient client, BaseUrl base, int pageSize) {
        this.client = requireNonNull(client, "client is null").endingConnections();
        this.base = requireNonNull(base, "base is null");
        this.pageSize = pageSize;
        this.lists = new ListReader(this.client, pageSize, STABLE_ORDER);
        this.graphql = new GraphqlCall(client, url("graphql/"));
    }

    /** How many rows to ask for at once. */
    public int pageSize() {
        return pageSize;
    }

    public URI url(String path) {
        return base.resolve("/api/" + path);
    }

    public MapValue get(String path) {
        return restObject(client.get(url(path)));
    }

    public MapValue get(URI absolute) {
        return restObject(client.get(absolute));
    }

    public MapValue options(String path) {
        return restObject(
                client.send(HttpRequest.of(HttpMethod.OPTIONS, url(path))).requireSuccess());
    }

    /** Nothing that is read here is made of {@code data} alone, as an answer to a query is. */
    private static MapValue restObject(JsonAnswer answer) {
        MapValue object = answer.object();
        if (object.names().equals(List.of("data"))) {
            throw answer.protocolFailure("is the answer to a GraphQL query");
        }
        return object;
    }

    /** All rows of a list, which may be filtered by a query. */
    public List<MapValue> list(String path, RowProgress progress) {
        return lists.readAll(url(path), progress);
    }

    public List<MapValue> list(String path) {
        return list(path, RowProgress.SILENT);
    }

    /** How many rows a list has: the cheapest request that tells. */
    public long count(String path) {
        return lists.count(url(path + WITHOUT_SETS));
    }

    /** The answer to a write, whatever its status. */
    public JsonAnswer send(HttpMethod method, String path, Value body) {
        return client.send(HttpRequest.json(method, url(path), body));
    }

    /** The data of a GraphQL query, which must be free of errors. */
    public MapValue query(String document, MapValue variables) {
        String mark = marks.next(document, variables);
        return QueryMarks.checked(graphql.query(QueryMarks.marked(document, mark), variables), mark);
    }
}
