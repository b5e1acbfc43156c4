package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What became of one step. */
public sealed interface WriteOutcome {

    /** The step's position in the request. */
    int index();

    <R> R fold(Function<Applied, R> applied, Function<Failed, R> failed, Function<Blocked, R> blocked);

    /**
     * The backend now holds what was asked.
     *
     * @param id the object's id; empty for deletes, and for backends that do not tell
     * @param how what it took
     */
    record Applied(int index, Optional<BackendId> id, AppliedBy how) implements WriteOutcome {
        public Applied {
            requireNonNull(id, "id is null");
            requireNonNull(how, "how is null");
        }

        @Override
        public <R> R fold(Function<Applied, R> applied, Function<Failed, R> failed, Function<Blocked, R> blocked) {
            return applied.apply(this);
        }
    }

    /** The backend would not, or it is not known whether it did. */
    record Failed(int index, BackendException failure) implements WriteOutcome {
        public Failed {
            requireNonNull(failure, "failure is null");
        }

        @Override
        public <R> R fold(Function<Applied, R> applied, Function<Failed, R> failed, Function<Blocked, R> blocked) {
            return failed.apply(this);
        }
    }

    /**
     * Not tried, because something it requires did not land.
     *
     * @param by positions of the steps in its way
     */
    record Blocked(int index, List<Integer> by) implements WriteOutcome {
        public Blocked {
            by = List.copyOf(by);
        }

        @Override
        public <R> R fold(Function<Applied, R> applied, Function<Failed, R> failed, Function<Blocked, R> blocked) {
            return blocked.apply(this);
        }
    }
}
