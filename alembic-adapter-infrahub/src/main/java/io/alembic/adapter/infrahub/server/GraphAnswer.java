package io.alembic.adapter.infrahub.server;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.JsonAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the server said to a document: data, errors, or some of both. */
public final class GraphAnswer {

    private static final int SERVER_ERROR = 500;

    private final JsonAnswer answer;
    private final Optional<MapValue> data;
    private final List<GraphError> errors;

    private GraphAnswer(JsonAnswer answer, Optional<MapValue> data, List<GraphError> errors) {
        this.answer = requireNonNull(answer, "answer is null");
        this.data = requireNonNull(data, "data is null");
        this.errors = List.copyOf(errors);
    }

    /** @throws BackendException for an answer that is none to a document: another status, content that is no JSON */
    static GraphAnswer of(JsonAnswer answer) {
        Optional<MapValue> body = answer.jsonIfAny().flatMap(Value::asMap);
        List<GraphError> errors =
                body
                        .map(map -> map.getOrNull("errors"))
                        .flatMap(Value::asList)
                        .orElse(ListValue.EMPTY)
                        .elements()
                        .stream()
                        .map(GraphError::parse)
                        .toList();
        if (answer.status() == SERVER_ERROR) {
            throw answer.protocolFailure("does not tell what was done");
        }
        answer.requireSuccess();
        Optional<MapValue> data = body.flatMap(map -> map.get("data")).flatMap(Value::asMap);
        if (data.isEmpty() && errors.isEmpty()) {
            throw answer.protocolFailure("has neither data nor errors");
        }
        return new GraphAnswer(answer, data, errors);
    }

    /** What was tried, for messages. */
    public String label() {
        return answer.label();
    }

    /** Text of the answer as it may be shown. */
    public String clean(String text) {
        return answer.clean(text);
    }

    public Optional<MapValue> data() {
        return data;
    }

    public List<GraphError> errors() {
        return errors;
    }

    /** The data, of an answer without errors: what comes beside errors is not all that was asked for. */
    public MapValue requireData() {
        if (!errors.isEmpty()) {
            throw wholeFailure();
        }
        return data.orElseThrow(() -> answer.protocolFailure("has no data"));
    }

    /** All errors as one failure, of the kind of the first. */
    public BackendException wholeFailure() {
        String messages = errors.stream().map(GraphError::message).distinct().collect(Collectors.joining("; "));
        BackendException first = errors.get(0).failure(label(), this::clean);
        return new BackendException(first.failure(), label() + " answered with errors: " + clean(messages), first);
    }
}
