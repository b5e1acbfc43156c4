package io.alembic.dcim.read;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import java.util.Optional;

/**
 * One object as the server holds it.
 *
 * @param values by declared field, in the shapes of REST
 * @param version the time of its last change, where the model keeps one
 */
public record WireRow(String id, MapValue values, Optional<String> version) {

    public WireRow {
        requireNonNull(id, "id is null");
        requireNonNull(values, "values is null");
        requireNonNull(version, "version is null");
    }
}
