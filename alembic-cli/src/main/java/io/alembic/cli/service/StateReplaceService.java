package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.registry.BackendSelection;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.DocumentSource;
import io.alembic.document.model.StateDocument;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateReplacement;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.state.StateText;
import java.util.Optional;

/** Puts a whole state document in the place of a state. */
public final class StateReplaceService {

    private final StateDesk desk;

    public StateReplaceService(StateDesk desk) {
        this.desk = requireNonNull(desk, "desk is null");
    }

    /** A document that was pulled comes back. */
    public Replaced push(Request request) {
        StateDocument document = read(request.document());
        BackendIdentity backend = desk.backend(request.backend(), document.backend());
        try (StateSession session = desk.open(backend, StateAccess.TAKEOVER)) {
            desk.tellJournals(backend);
            Optional<StateDocument> pushed = replacement(session, request).byLaterForm(document);
            pushed.ifPresent(session::replace);
            return new Replaced(session.context().location(), session.document(), pushed.isPresent());
        }
    }

    /** A state from elsewhere is stamped and kept. */
    public Replaced takeOver(Request request) {
        StateDocument document = read(request.document());
        BackendIdentity backend = desk.backend(request.backend(), document.backend());
        try (StateSession session = desk.open(backend, StateAccess.TAKEOVER)) {
            desk.tellJournals(backend);
            session.replace(replacement(session, request).byForeignForm(document));
            return new Replaced(session.context().location(), session.document(), true);
        }
    }

    private static StateReplacement replacement(StateSession session, Request request) {
        return new StateReplacement(
                session.document(),
                session.state().backend(),
                request.document().name(),
                request.force());
    }

    private static StateDocument read(DocumentSource source) {
        try {
            return StateText.read(source);
        } catch (AlembicException e) {
            if (e.kind() != ErrorKind.STATE) {
                throw e;
            }
            throw new AlembicException(ErrorKind.INVALID_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    /** @param force whether to replace what may be a later or another state */
    public record Request(BackendSelection backend, DocumentSource document, boolean force) {
        public Request {
            requireNonNull(backend, "backend is null");
            requireNonNull(document, "document is null");
        }
    }

    /**
     * What is kept now.
     *
     * @param changed whether it was not there already
     */
    public record Replaced(String location, StateDocument state, boolean changed) {
        public Replaced {
            requireNonNull(location, "location is null");
            requireNonNull(state, "state is null");
        }
    }
}
