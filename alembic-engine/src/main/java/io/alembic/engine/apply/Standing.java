package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How an operation of the plan stands to what the backend holds now. */
sealed interface Standing {

    <R> R fold(Supplier<R> needed, Function<Satisfied, R> satisfied, Function<Met, R> met);

    /** It is to be carried out. */
    enum Needed implements Standing {
        NEEDED;

        @Override
        public <R> R fold(Supplier<R> needed, Function<Satisfied, R> satisfied, Function<Met, R> met) {
            return needed.get();
        }
    }

    /**
     * The backend already holds what it asks for.
     *
     * @param id of the object; empty for a delete, and for an object without one
     */
    record Satisfied(Optional<BackendId> id) implements Standing {
        public Satisfied {
            requireNonNull(id, "id is null");
        }

        @Override
        public <R> R fold(Supplier<R> needed, Function<Satisfied, R> satisfied, Function<Met, R> met) {
            return satisfied.apply(this);
        }
    }

    /** A create of an earlier run, of which nothing is known, seems to have made this object; it is brought to what is asked. */
    record Met(Optional<BackendId> id, List<FieldChange> changes) implements Standing {
        public Met {
            requireNonNull(id, "id is null");
            changes = List.copyOf(changes);
        }

        @Override
        public <R> R fold(Supplier<R> needed, Function<Satisfied, R> satisfied, Function<Met, R> met) {
            return met.apply(this);
        }
    }
}
