package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.apply.AppliedOperation;
import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.problem.AlembicException;
import io.alembic.engine.journal.Journal;
import io.alembic.engine.state.State;
import io.alembic.engine.state.StateEdit;
import io.alembic.engine.state.StateSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Writes down what landed: creates and updates in the journal at once, everything in the state as the apply goes. A large
 * state is not saved for every batch; a delete, which no journal holds, is not kept waiting for long. After the first
 * failure nothing more is written until the end, so that a journal keeps its last good form.
 */
final class ApplyRecords {

    private static final int FEWEST_UNSAVED = 100;
    private static final int UNSAVED_SHARE = 20;
    private static final int UNSAVED_DELETES_SHARE = 1000;

    private final Optional<Journal> journal;
    private final StateSession session;
    private final StateEdit state;
    private final int mostUnsaved;
    private final int mostUnsavedDeletes;
    private final List<AppliedOperation> unrecorded = new ArrayList<>();
    private int unsaved;
    private int unsavedDeletes;
    private Optional<AlembicException> failure = Optional.empty();

    /** @param state the bindings to save, which learn from what landed */
    ApplyRecords(Optional<Journal> journal, StateSession session, StateEdit state) {
        this.journal = requireNonNull(journal, "journal is null");
        this.session = requireNonNull(session, "session is null");
        this.state = requireNonNull(state, "state is null");
        int bindings = session.state().bindings().size();
        mostUnsaved = Math.max(FEWEST_UNSAVED, bindings / UNSAVED_SHARE);
        mostUnsavedDeletes = Math.max(1, bindings / UNSAVED_DELETES_SHARE);
    }

    State state() {
        return state.toState();
    }

    /** @throws AlembicException when another run may write by now, so that this one must not go on */
    void requireLock() {
        session.requireLock();
    }

    /** Notes what needed nothing, so that a resumed run finds it done. */
    void settled(SortedMap<Integer, Optional<BackendId>> done) {
        markDone(done);
    }

    /**
     * Writes down operations that landed together.
     *
     * @param done the creates and updates among them, as the journal knows them
     * @throws AlembicException when that fails, and each time after it failed; what landed is learned all the same
     */
    void landed(List<AppliedOperation> applied, SortedMap<Integer, Optional<BackendId>> done) {
        for (AppliedOperation operation : applied) {
            state.learn(operation.type(), operation.uid(), operation.id());
            unsaved++;
            unsavedDeletes += isDelete(operation) ? 1 : 0;
        }
        unrecorded.addAll(applied);
        failure.ifPresent(earlier -> {
            throw earlier;
        });
        try {
            markDone(done);
            unrecorded.removeIf(operation -> journal.isPresent() && !isDelete(operation));
            if (unsaved >= mostUnsaved || unsavedDeletes >= mostUnsavedDeletes) {
                save();
            }
        } catch (AlembicException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    private void markDone(SortedMap<Integer, Optional<BackendId>> done) {
        if (journal.isPresent() && !done.isEmpty()) {
            journal.get().markDone(done);
        }
    }

    /**
     * Saves the state.
     *
     * @throws AlembicException when it cannot be saved; an earlier failure is no reason not to try
     */
    void save() {
        session.save(state.toState());
        unrecorded.clear();
        unsaved = 0;
        unsavedDeletes = 0;
    }

    /** What landed and stands neither in the journal nor in the saved state. */
    List<AppliedOperation> unrecorded() {
        return Collections.unmodifiableList(unrecorded);
    }

    private static boolean isDelete(AppliedOperation operation) {
        return operation.kind().equals(Optional.of(OperationKind.DELETE));
    }
}
