package io.alembic.engine.map.template;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;

/** A part of a template. */
sealed interface Piece {

    /** The transform that stands in for what is absent or null. */
    String DEFAULT = "default";

    /** Text that stands for itself. */
    record Literal(String text) implements Piece {
        public Literal {
            requireNonNull(text, "text is null");
        }
    }

    /** A variable, and what is done to its value, from left to right. */
    record Placeholder(String variable, List<Call> calls) implements Piece {
        public Placeholder {
            requireNonNull(variable, "variable is null");
            calls = List.copyOf(calls);
        }

        /** What is taken for a variable that is not there: null, where the first pipe makes something of it. */
        Optional<Value> standIn() {
            return calls.stream()
                    .findFirst()
                    .filter(call -> call.name().equals(DEFAULT))
                    .map(call -> Value.ofNull());
        }
    }
}
