package io.alembic.adapter.infrahub.server;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.query.GraphRequest;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpMethod;
import io.alembic.http.HttpRequest;
import io.alembic.http.JsonAnswer;
import io.alembic.http.JsonClient;
import io.alembic.http.UrlEncoding;
import java.net.URI;
import java.util.Optional;

/** The requests of Infrahub's API, all to one branch. */
public final class InfrahubApi {

    private final JsonClient client;
    private final BaseUrl base;
    private final Optional<String> branch;

    /** @param branch empty for the server's default */
    public InfrahubApi(JsonClient client, BaseUrl base, Optional<String> branch) {
        this.client = requireNonNull(client, "client is null");
        this.base = requireNonNull(base, "base is null");
        this.branch = requireNonNull(branch, "branch is null");
    }

    /** The same server, at another of its branches. */
    public InfrahubApi at(Optional<String> other) {
        return new InfrahubApi(client, base, other);
    }

    /** The kinds of the branch. */
    public MapValue schema() {
        return client.get(rest("/api/schema")).object();
    }

    /** The branch's GraphQL schema, in its definition language. */
    public String definitions() {
        return client.get(rest("/schema.graphql")).response().body().text();
    }

    /** The answer to a query, which may be sent again. */
    public GraphAnswer query(GraphRequest request) {
        return GraphAnswer.of(client.send(post(request).asRepeatable()));
    }

    /** The answer to mutations, sent once. */
    public GraphAnswer mutate(GraphRequest request) {
        return GraphAnswer.of(client.send(post(request)));
    }

    /** What the server would make of a schema, written nowhere; whatever the status. */
    public JsonAnswer checkSchema(Value document) {
        return client.send(HttpRequest.json(HttpMethod.POST, rest("/api/schema/check"), document)
                .asRepeatable());
    }

    /** Brings a schema into the branch: what is there stays. Whatever the status. */
    public JsonAnswer loadSchema(Value document) {
        return client.send(HttpMethod.POST, rest("/api/schema/load"), document);
    }

    private HttpRequest post(GraphRequest request) {
        URI endpoint = base.resolve(
                "/graphql" + branch.map(name -> "/" + UrlEncoding.segment(name)).orElse(""));
        return HttpRequest.json(
                HttpMethod.POST,
                endpoint,
                MapValue.builder()
                        .put("query", Value.of(request.document()))
                        .put("variables", request.variables())
                        .build());
    }

    private URI rest(String path) {
        return base.resolve(path
                + branch.map(name -> "?branch=" + UrlEncoding.segment(name)).orElse(""));
    }
}
