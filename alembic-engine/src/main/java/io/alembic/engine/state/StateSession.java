package io.alembic.engine.state;

import io.alembic.core.identity.Lineage;
import io.alembic.core.plan.StateContext;
import io.alembic.document.model.StateDocument;
import java.util.List;

/** A state under its lock, until closed. */
public interface StateSession extends AutoCloseable {

    /** The state as it was read, or as it was last saved in this session. */
    State state();

    /** What plans and people are told of the state as it was read. */
    StateContext context();

    /** The whole of what is kept: stamp, bindings, and the extensions that hold its {@link Lineage}. */
    StateDocument document();

    /** What is odd about the state as it was read, one line each. */
    List<String> warnings();

    /**
     * Looks, before more is written to the backend, whether this session still is the only one that may.
     *
     * @throws io.alembic.core.problem.AlembicException of kind STATE when another run may write by now
     */
    void requireLock();

    /**
     * Keeps a state for later runs; on return it is on the disk. Writes nothing when that very state is kept already.
     *
     * @throws io.alembic.core.problem.AlembicException of kind STATE when it cannot be kept; the earlier one then stands
     * @throws IllegalStateException in a session that only reads
     */
    void save(State state);

    /**
     * Keeps a document in the place of what is there, its lineage and serial included; what was there stays as a backup
     * where the store keeps those. The caller has checked that it may be replaced.
     *
     * @param document stamped with this session's backend
     * @throws io.alembic.core.problem.AlembicException of kind STATE when it cannot be kept; the earlier one then stands
     * @throws IllegalStateException in a session that only reads
     */
    void replace(StateDocument document);

    /** Gives the lock back; saves nothing. */
    @Override
    void close();
}
