package io.alembic.adapter.infrahub.server;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.FieldError;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.JsonAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One error of an answer. The server sends most with status 200; what status is meant stands in
 * {@code extensions.http_status}.
 *
 * @param alias what of the document failed; empty when it was all of it
 * @param code the server's word for what is wrong; empty where it has none
 * @param status the HTTP status that is meant, 0 where none is told
 * @param field what of the node is wrong, where that is told
 */
public record GraphError(String message, Optional<String> alias, String code, int status, Optional<String> field) {

    private static final String UNIQUENESS = "Violates uniqueness constraint";
    private static final String NOT_FOUND = "NODE_NOT_FOUND";

    public GraphError {
        requireNonNull(message, "message is null");
        requireNonNull(alias, "alias is null");
        requireNonNull(code, "code is null");
        requireNonNull(field, "field is null");
    }

    /** An error as the server sends it: an object, or a bare text. */
    static GraphError parse(Value error) {
        MapValue map = error.asMap().orElse(MapValue.EMPTY);
        MapValue extensions = map.getOrNull("extensions").asMap().orElse(MapValue.EMPTY);
        Optional<String> alias = map.getOrNull("path")
                .asList()
                .flatMap(path -> path.elements().stream().findFirst())
                .flatMap(Value::asText);
        return new GraphError(
                map.getOrNull("message").asText().or(error::asText).orElseGet(error::toString),
                alias,
                extensions.getOrNull("code").asText().orElse(""),
                extensions.getOrNull("http_status") instanceof IntegerValue number
                        ? number.value().intValue()
                        : 0,
                extensions
                        .getOrNull("data")
                        .asMap()
                        .flatMap(data -> data.getOrNull("field_name").asText()));
    }

    /** Whether the node that was to be changed or deleted is not there. */
    public boolean isMissingNode() {
        return code.equals(NOT_FOUND);
    }

    /**
     * @param label what was tried
     * @param clean makes text of the server fit to be shown
     */
    public BackendException failure(String label, UnaryOperator<String> clean) {
        String said = clean.apply(message);
        return new BackendException(
                kind(),
                label + ": " + said,
                field.map(name -> List.of(new FieldError(name, said))).orElse(List.of()),
                null);
    }

    /** A document that does not pass the server's own checks is told with status 500, and will never pass. */
    private BackendFailure kind() {
        if (message.startsWith(UNIQUENESS)) {
            return BackendFailure.CONFLICT;
        }
        return status == 0 ? BackendFailure.REJECTED : JsonAnswer.failureOf(status);
    }
}
