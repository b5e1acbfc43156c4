package io.alembic.starlark.syntax;

import static java.util.Objects.requireNonNull;

import io.alembic.starlark.source.Position;

/**
 * An argument of a call.
 *
 * @param name of a named argument; empty for the other kinds
 */
public record Argument(Position position, Kind kind, String name, Expression value) {

    public Argument {
        requireNonNull(position, "position is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
        requireNonNull(value, "value is null");
    }

    /** {@code a}, {@code n=a}, {@code *a} and {@code **a}. */
    public enum Kind {
        POSITIONAL,
        NAMED,
        SEQUENCE,
        MAPPING
    }
}
