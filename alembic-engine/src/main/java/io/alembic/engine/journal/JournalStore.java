package io.alembic.engine.journal;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.plan.Operation;
import java.util.List;
import java.util.Optional;

/** Where journals are kept. One belongs to a backend and to exactly these operations in this order. */
public interface JournalStore {

    /**
     * The journal that an earlier run of these operations left.
     *
     * @throws io.alembic.core.problem.AlembicException of kind FAILURE when there is one that makes no sense
     */
    Optional<Journal> find(BackendIdentity backend, List<Operation> operations);

    /** Begins a journal in which nothing is done; on return it is on the disk. */
    Journal begin(BackendIdentity backend, List<Operation> operations);

    /**
     * Every journal of a backend, whatever plan it is of, sorted by location. One that cannot be read is listed without
     * a count: this never fails for what a journal holds, for it serves to name journals and not to resume them.
     */
    List<LeftJournal> all(BackendIdentity backend);
}
