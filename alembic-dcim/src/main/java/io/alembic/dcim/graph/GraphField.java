package io.alembic.dcim.graph;

import static java.util.Objects.requireNonNull;

/**
 * A field of a GraphQL type.
 *
 * @param type the name of the type below lists and non-null marks
 * @param list whether it holds several
 * @param required whether it is never null
 */
public record GraphField(String name, String type, Kind kind, boolean list, boolean required) {

    public GraphField {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(kind, "kind is null");
    }

    /** What a field's values are. */
    public enum Kind {
        SCALAR,
        ENUM,
        OBJECT,
        /** Unions and interfaces, which nothing here reads. */
        OTHER
    }
}
