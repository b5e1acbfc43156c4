package io.alembic.http.graphql;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpMethod;
import io.alembic.http.HttpRequest;
import io.alembic.http.JsonAnswer;
import io.alembic.http.JsonClient;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs documents at one GraphQL endpoint by POST. Servers answer 200 although something failed, so an answer with
 * {@code errors} is a failure, data or not (GraphQL over HTTP §6).
 */
public final class GraphqlCall {

    private final JsonClient client;
    private final URI endpoint;

    public GraphqlCall(JsonClient client, URI endpoint) {
        this.client = requireNonNull(client, "client is null");
        this.endpoint = requireNonNull(endpoint, "endpoint is null");
    }

    /** The data of a query: read only, so it may be repeated. */
    public MapValue query(String document, MapValue variables) {
        return data(client.send(request(document, variables).asRepeatable()));
    }

    /** The data of a mutation, which is sent once. */
    public MapValue mutate(String document, MapValue variables) {
        return data(client.send(request(document, variables)));
    }

    private HttpRequest request(String document, MapValue variables) {
        return HttpRequest.json(
                HttpMethod.POST,
                endpoint,
                MapValue.builder()
                        .put("query", Value.of(document))
                        .put("variables", variables)
                        .build());
    }

    private static MapValue data(JsonAnswer answer) {
        Optional<MapValue> body = answer.jsonIfAny().flatMap(Value::asMap);
        Optional<ListValue> errors = body.flatMap(map -> map.get("errors")).flatMap(Value::asList);
        if (errors.isPresent() && !errors.get().elements().isEmpty()) {
            throw failure(answer, errors.get());
        }
        return answer.requireSuccess()
                .object()
                .get("data")
                .flatMap(Value::asMap)
                .orElseThrow(() -> answer.protocolFailure("has no data"));
    }

    private static BackendException failure(JsonAnswer answer, ListValue errors) {
        BackendFailure kind = answer.isSuccess() ? BackendFailure.REJECTED : JsonAnswer.failureOf(answer.status());
        String messages =
                errors.elements().stream().map(GraphqlCall::message).distinct().collect(Collectors.joining("; "));
        return new BackendException(kind, answer.label() + " answered with errors: " + answer.clean(messages));
    }

    private static String message(Value error) {
        return error.asMap()
                .flatMap(map -> map.get("message"))
                .flatMap(Value::asText)
                .orElseGet(error::toString);
    }
}
