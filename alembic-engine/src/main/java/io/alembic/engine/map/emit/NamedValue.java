package io.alembic.engine.map.emit;

import static java.util.Objects.requireNonNull;

/** A field and what it is to hold. */
public record NamedValue(String name, ValueTemplate value) {

    public NamedValue {
        requireNonNull(name, "name is null");
        requireNonNull(value, "value is null");
    }
}
