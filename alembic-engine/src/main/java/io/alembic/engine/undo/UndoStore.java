package io.alembic.engine.undo;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.undo.UndoRecord;
import java.util.Optional;

/** Where the record of the last apply is kept, one a backend. Guarded by the lock of the backend's state. */
public interface UndoStore {

    /** Keeps nothing: for applies that nobody undoes. */
    UndoStore NOWHERE = new UndoStore() {
        @Override
        public void keep(UndoRecord record) {}

        @Override
        public Optional<UndoRecord> last(BackendIdentity backend) {
            return Optional.empty();
        }
    };

    /**
     * Keeps a record in place of the one before; on return it is on the disk.
     *
     * @throws io.alembic.core.problem.AlembicException of kind FAILURE when it cannot be kept; the earlier one then stands
     */
    void keep(UndoRecord record);

    /**
     * The record of the last apply to a backend that changed something.
     *
     * @throws io.alembic.core.problem.AlembicException of kind FAILURE for one that cannot be read
     */
    Optional<UndoRecord> last(BackendIdentity backend);
}
