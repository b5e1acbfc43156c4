package io.alembic.dcim.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A field to ask for, and what of the objects behind it; nothing of those for plain values. */
public record Selection(String field, List<Selection> below) {

    public Selection {
        requireNonNull(field, "field is null");
        below = List.copyOf(below);
    }

    public static Selection of(String field, Selection... below) {
        return new Selection(field, List.of(below));
    }
}
