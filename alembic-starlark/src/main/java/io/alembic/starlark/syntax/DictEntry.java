package io.alembic.starlark.syntax;

import static java.util.Objects.requireNonNull;

import io.alembic.starlark.source.Position;

/** {@code a: b} of a dictionary. */
public record DictEntry(Position position, Expression key, Expression value) {

    public DictEntry {
        requireNonNull(position, "position is null");
        requireNonNull(key, "key is null");
        requireNonNull(value, "value is null");
    }
}
