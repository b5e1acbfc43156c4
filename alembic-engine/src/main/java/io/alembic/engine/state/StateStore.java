package io.alembic.engine.state;

import io.alembic.core.identity.BackendIdentity;
import java.util.List;

/** Where states are kept. */
public interface StateStore {

    /**
     * Takes the lock and reads the state of a backend; one that was never saved is empty. Waits as long as the store was
     * given patience for.
     *
     * @throws io.alembic.core.problem.AlembicException of kind STATE when another run holds the lock, when the state
     *     cannot be read, or when it is another backend's
     */
    StateSession open(BackendIdentity backend, StateAccess access);

    /**
     * The backends that have a state here, in the order of their names. Takes no lock.
     *
     * @throws io.alembic.core.problem.AlembicException of kind STATE when the store, or one of its states, cannot be read
     */
    List<BackendIdentity> backends();

    /**
     * Looks who holds the lock of a backend's state. Clears away what runs that died left; those that live are left
     * alone, unless they are to be ended and the store is able to.
     */
    Unlocking unlock(BackendIdentity backend, boolean endHolders);
}
