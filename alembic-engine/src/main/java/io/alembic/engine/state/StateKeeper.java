package io.alembic.engine.state;

import io.alembic.core.value.MapValue;

/** The place of one state, locked until closed. */
public interface StateKeeper extends AutoCloseable {

    /** What plans call this kind of place. */
    String storage();

    /** Where it is, as people know it. */
    String location();

    /**
     * Makes sure that the lock is still held, or takes it again where nobody had it meanwhile.
     *
     * @throws io.alembic.core.problem.AlembicException of kind STATE when another run may write by now
     */
    void requireLock();

    /**
     * Keeps a state in the place of what is there; on return it is on the disk.
     *
     * @throws io.alembic.core.problem.AlembicException of kind STATE when it cannot be kept; the earlier one then stands
     */
    void keep(State state, MapValue extensions);

    /** Gives the lock back. */
    @Override
    void close();
}
