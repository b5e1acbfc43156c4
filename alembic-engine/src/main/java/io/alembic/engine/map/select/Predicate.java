package io.alembic.engine.map.select;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;
import io.alembic.engine.map.template.Variables;
import io.alembic.engine.map.value.ScalarText;
import java.util.Optional;

/** A condition on one variable of an object. A value without a text form is neither equal nor unequal to any. */
record Predicate(String field, Kind kind, String operand) {

    Predicate {
        requireNonNull(field, "field is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(operand, "operand is null");
    }

    boolean holds(Variables variables) {
        Optional<Value> value = variables.find(field).filter(found -> !found.isNull());
        return switch (kind) {
            case PRESENT -> value.isPresent();
            case ABSENT -> value.isEmpty();
            case EQUAL -> value.flatMap(ScalarText::of).filter(operand::equals).isPresent();
            case UNEQUAL ->
                value.flatMap(ScalarText::of)
                        .filter(text -> !text.equals(operand))
                        .isPresent();
        };
    }

    /** What is asked. */
    enum Kind {
        PRESENT,
        ABSENT,
        EQUAL,
        UNEQUAL
    }
}
