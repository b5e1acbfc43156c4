package io.alembic.engine.map.spec;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import io.alembic.engine.map.template.Template;
import java.util.Optional;

/**
 * A value of another object of the input.
 *
 * @param reference renders to the uid of that object
 * @param path of what to take of it; may lead on through references
 * @param fallback what to take where there is no such object or value
 */
public record Lookup(String name, SourcePosition position, Template reference, String path, Optional<Value> fallback) {

    public Lookup {
        requireNonNull(name, "name is null");
        requireNonNull(position, "position is null");
        requireNonNull(reference, "reference is null");
        requireNonNull(path, "path is null");
        requireNonNull(fallback, "fallback is null");
    }
}
