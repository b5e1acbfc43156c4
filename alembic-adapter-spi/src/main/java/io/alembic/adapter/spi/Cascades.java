package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import java.util.List;

/** What a backend deletes by itself along with an object: the objects whose field refers to it, and so on from there. */
public record Cascades(List<Edge> edges) {

    public static final Cascades NONE = new Cascades(List.of());

    public Cascades {
        edges = List.copyOf(edges);
    }

    /** A child goes when the object goes that its field refers to. */
    public record Edge(TypeName child, String field, TypeName parent) {
        public Edge {
            requireNonNull(child, "child is null");
            requireNonNull(field, "field is null");
            requireNonNull(parent, "parent is null");
        }
    }
}
