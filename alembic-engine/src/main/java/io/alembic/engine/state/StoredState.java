package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.value.MapValue;
import io.alembic.document.model.StateDocument;

/**
 * What was found where a state is kept.
 *
 * @param present whether there was anything
 * @param stamped whether it said whose it is, so that it need not be written only to say so
 * @param extensions members of ours, and of others, that are kept
 */
public record StoredState(State state, boolean present, boolean stamped, MapValue extensions) {

    public StoredState {
        requireNonNull(state, "state is null");
        requireNonNull(extensions, "extensions is null");
    }

    public static StoredState nothing(BackendIdentity backend) {
        return new StoredState(State.empty(backend), false, false, MapValue.EMPTY);
    }

    /**
     * Checks that a document is this backend's state.
     *
     * @param name of the state, for messages
     * @throws io.alembic.core.problem.AlembicException of kind STATE when it is another's, or nobody's
     */
    public static StoredState of(StateDocument document, BackendIdentity backend, String name) {
        StateStamp.check(document, backend, name);
        return new StoredState(
                new State(backend, document.bindings()),
                true,
                document.backend().isPresent(),
                document.extensions());
    }
}
