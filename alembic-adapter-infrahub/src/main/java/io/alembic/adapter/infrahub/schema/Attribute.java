package io.alembic.adapter.infrahub.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attribute of a kind.
 *
 * @param kind the server's word for what values it holds, such as {@code Text}
 * @param choices of a dropdown
 */
public record Attribute(
        String name,
        String kind,
        boolean optional,
        boolean readOnly,
        List<String> choices,
        Optional<String> pattern,
        Optional<String> description) {

    private static final Set<String> NUMBERS = Set.of("Number", "Bandwidth", "NumberPool");
    private static final Set<String> BOOLEANS = Set.of("Boolean", "Checkbox");
    private static final Set<String> ANYTHING = Set.of("JSON", "List", "Any");

    public Attribute {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        choices = List.copyOf(choices);
        requireNonNull(pattern, "pattern is null");
        requireNonNull(description, "description is null");
    }

    /** The shape its values have on their way. */
    public Shape shape() {
        if (NUMBERS.contains(kind)) {
            return Shape.INTEGER;
        }
        if (BOOLEANS.contains(kind)) {
            return Shape.BOOLEAN;
        }
        return ANYTHING.contains(kind) ? Shape.ANY : Shape.TEXT;
    }

    /** Shapes of values in queries. */
    public enum Shape {
        TEXT,
        INTEGER,
        BOOLEAN,
        ANY
    }
}
