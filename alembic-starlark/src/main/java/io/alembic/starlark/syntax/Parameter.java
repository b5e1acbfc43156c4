package io.alembic.starlark.syntax;

import static java.util.Objects.requireNonNull;

import io.alembic.starlark.source.Position;
import java.util.Optional;

/**
 * A parameter of a function.
 *
 * @param name empty for the bare star
 * @param defaultValue only of positional and named parameters
 */
public record Parameter(Position position, Kind kind, String name, Optional<Expression> defaultValue) {

    public Parameter {
        requireNonNull(position, "position is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
        requireNonNull(defaultValue, "defaultValue is null");
    }

    /** {@code a}, {@code a} after a star, {@code *}, {@code *a} and {@code **a}. */
    public enum Kind {
        POSITIONAL,
        NAMED_ONLY,
        STAR,
        REST,
        NAMED_REST
    }
}
