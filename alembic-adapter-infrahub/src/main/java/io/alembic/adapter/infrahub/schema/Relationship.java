package io.alembic.adapter.infrahub.schema;

import static java.util.Objects.requireNonNull;

/**
 * A relationship of a kind.
 *
 * @param peer the kind at its other end, which may be one that others inherit from
 * @param kind the server's word for what it means, such as {@code Component}
 * @param identifier shared by both ends
 */
public record Relationship(
        String name, String peer, String kind, boolean many, boolean optional, boolean readOnly, String identifier) {

    public Relationship {
        requireNonNull(name, "name is null");
        requireNonNull(peer, "peer is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(identifier, "identifier is null");
    }
}
