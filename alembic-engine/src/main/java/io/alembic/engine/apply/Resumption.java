package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.engine.journal.Journal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an earlier run of the same operations left behind.
 *
 * @param isResumed whether there was one; then what is not done may still have reached the backend
 * @param done the operations it had done, by their position among all, with the ids of their objects
 */
record Resumption(boolean isResumed, Map<Integer, Optional<BackendId>> done) {

    static final Resumption NONE = new Resumption(false, Map.of());

    Resumption {
        done = Map.copyOf(done);
    }

    /** A journal counts creates and updates only, which come first in apply order. */
    static Resumption of(Journal journal) {
        return new Resumption(
                true, new HashMap<>(requireNonNull(journal, "journal is null").done()));
    }

    boolean isDone(int position) {
        return done.containsKey(position);
    }

    Optional<BackendId> idOf(int position) {
        return done.getOrDefault(position, Optional.empty());
    }
}
