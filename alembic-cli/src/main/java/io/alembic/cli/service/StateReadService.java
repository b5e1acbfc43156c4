package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.BackendSelection;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.model.StateDocument;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks into a state. */
public final class StateReadService {

    private final StateDesk desk;

    public StateReadService(StateDesk desk) {
        this.desk = requireNonNull(desk, "desk is null");
    }

    /** All entries, or those of one type. */
    public StateExcerpt list(BackendSelection selection, Optional<TypeName> type) {
        try (StateSession session = desk.open(selection, StateAccess.SHARED)) {
            return new StateExcerpt(session.context(), BoundUids.all(session.state(), type));
        }
    }

    /** The entries of one uid; a uid may stand under several types. */
    public StateExcerpt show(BackendSelection selection, Uid uid) {
        try (StateSession session = desk.open(selection, StateAccess.SHARED)) {
            List<BoundObject> found = BoundUids.of(session, Set.of(uid), Optional.empty());
            return new StateExcerpt(session.context(), found);
        }
    }

    /** The document as it is kept. */
    public StateDocument pull(BackendSelection selection) {
        try (StateSession session = desk.open(selection, StateAccess.SHARED)) {
            if (!session.context().present()) {
                throw new AlembicException(
                        ErrorKind.STATE,
                        "there is no state of " + session.state().backend() + " at "
                                + session.context().location());
            }
            return session.document();
        }
    }
}
