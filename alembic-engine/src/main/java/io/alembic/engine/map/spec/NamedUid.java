package io.alembic.engine.map.spec;

import static java.util.Objects.requireNonNull;

import io.alembic.engine.map.emit.UidSource;

/** A uid that the emits of a rule can name. */
public record NamedUid(String name, UidSource source) {

    public NamedUid {
        requireNonNull(name, "name is null");
        requireNonNull(source, "source is null");
    }
}
