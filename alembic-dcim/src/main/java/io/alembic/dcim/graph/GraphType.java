package io.alembic.dcim.graph;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A type of a GraphQL schema.
 *
 * @param values of an enum, in the schema's order; empty for all else
 */
public record GraphType(String name, Map<String, GraphField> fields, List<EnumValue> values) {

    public GraphType {
        requireNonNull(name, "name is null");
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        values = List.copyOf(values);
    }

    public Optional<GraphField> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** One name of an enum; its description may be the label of the choice it stands for. */
    public record EnumValue(String name, String description) {
        public EnumValue {
            requireNonNull(name, "name is null");
            requireNonNull(description, "description is null");
        }
    }
}
