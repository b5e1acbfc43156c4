package io.alembic.starlark.syntax;

import static java.util.Objects.requireNonNull;

import io.alembic.starlark.source.Position;

/** A name that a module loads: the one it has here, and the one it has there. */
public record LoadedName(Position position, String local, String original) {

    public LoadedName {
        requireNonNull(position, "position is null");
        requireNonNull(local, "local is null");
        requireNonNull(original, "original is null");
    }
}
