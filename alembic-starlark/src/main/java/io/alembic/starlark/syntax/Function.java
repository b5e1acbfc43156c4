package io.alembic.starlark.syntax;

import static java.util.Objects.requireNonNull;

import io.alembic.starlark.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameters and the body of a {@code def} or a {@code lambda}. */
public record Function(Position position, String name, List<Parameter> parameters, List<Statement> body) {

    public Function {
        requireNonNull(position, "position is null");
        requireNonNull(name, "name is null");
        parameters = List.copyOf(parameters);
        body = List.copyOf(body);
    }

    List<Node> children() {
        Stream<Expression> defaults =
                parameters.stream().map(Parameter::defaultValue).flatMap(Optional::stream);
        return Stream.<Node>concat(defaults, body.stream()).toList();
    }
}
