package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.BackendSelection;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.state.Unlocking;
import java.util.Optional;

/** Looks who holds the lock of a state, and clears away what dead runs left. */
public final class StateUnlockService {

    private final StateDesk desk;

    public StateUnlockService(StateDesk desk) {
        this.desk = requireNonNull(desk, "desk is null");
    }

    /**
     * What was found and done.
     *
     * @param endHolders whether to end those who hold the lock, where the store can
     * @throws AlembicException of kind STATE when somebody still holds it
     */
    public Unlocking unlock(BackendSelection selection, boolean endHolders) {
        BackendIdentity backend = desk.backend(selection, Optional.empty());
        Unlocking unlocking = desk.store().unlock(backend, endHolders);
        if (!unlocking.free()) {
            throw new AlembicException(
                    ErrorKind.STATE,
                    "the state lock of " + backend + " is held by a run that lives"
                            + (unlocking.holders().isEmpty() ? "" : ": " + String.join("; ", unlocking.holders()))
                            + "; wait for it, or end that process: the lock ends with it");
        }
        desk.tellJournals(backend);
        return unlocking;
    }
}
