package io.alembic.engine.state;

import io.alembic.core.identity.BackendIdentity;

/** Where states are kept. */
public interface StateStore {

    /**
     * Takes the lock and reads the state of a backend; one that was never saved is empty. Does not wait.
     *
     * @throws io.alembic.core.problem.AlembicException of kind STATE when another run holds the lock, when the state
     *     cannot be read, or when it is another backend's
     */
    StateSession open(BackendIdentity backend, StateAccess access);
}
