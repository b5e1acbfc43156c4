package io.alembic.engine.journal;

import io.alembic.core.identity.BackendId;
import java.util.Optional;
import java.util.SortedMap;

/** The record of one apply: its creates and updates in apply order, and which of them are done (spec 40 §7). */
public interface Journal {

    /** Where it is kept, for messages. */
    String location();

    /** The operations done so far, by their position, with the ids their objects got. */
    SortedMap<Integer, Optional<BackendId>> done();

    /**
     * Notes operations as done; on return that is on the disk.
     *
     * @throws io.alembic.core.problem.AlembicException of kind FAILURE when it cannot be written
     */
    void markDone(SortedMap<Integer, Optional<BackendId>> operations);

    /** Ends the journal: nothing is left to resume. */
    void remove();
}
