package io.alembic.adapter.infrahub.schema;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A kind of node as the server has it. */
public record Kind(
        String name, SortedMap<String, Attribute> attributes, SortedMap<String, Relationship> relationships) {

    public Kind {
        requireNonNull(name, "name is null");
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        relationships = Collections.unmodifiableSortedMap(new TreeMap<>(relationships));
    }

    public static Kind of(String name, Map<String, Attribute> attributes, Map<String, Relationship> relationships) {
        return new Kind(name, new TreeMap<>(attributes), new TreeMap<>(relationships));
    }

    public Optional<Attribute> attribute(String field) {
        return Optional.ofNullable(attributes.get(field));
    }

    public Optional<Relationship> relationship(String field) {
        return Optional.ofNullable(relationships.get(field));
    }

    public boolean has(String field) {
        return attributes.containsKey(field) || relationships.containsKey(field);
    }
}
