package io.alembic.engine.map.spec;

import static java.util.Objects.requireNonNull;

import io.alembic.engine.map.emit.Emit;
import java.util.List;

/** What a rule does with the objects it takes. */
public sealed interface Emission {

    /** Leaves them as they are. */
    record PassThrough() implements Emission {}

    /** Makes one object of each, or of each group. */
    record Single(Emit emit) implements Emission {
        public Single {
            requireNonNull(emit, "emit is null");
        }
    }

    /** Makes several, each with a uid of its own. A list of one stands for one object all the same. */
    record Multiple(List<Emit> emits) implements Emission {
        public Multiple {
            emits = List.copyOf(emits);
        }
    }

    /** The objects it makes; none where it passes them through. */
    default List<Emit> emits() {
        if (this instanceof Single single) {
            return List.of(single.emit());
        }
        return this instanceof Multiple multiple ? multiple.emits() : List.of();
    }

    /** Whether one source becomes one object. */
    default boolean isSingle() {
        return emits().size() == 1;
    }
}
