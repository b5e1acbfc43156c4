package io.alembic.engine.state;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.model.StateDocument;

/** Whether a state is the one of the backend at hand (spec 40 §3, "Stamp check"). */
final class StateStamp {

    private StateStamp() {}

    /** Refuses another backend's state, and ids that do not say whose they are. */
    static void check(StateDocument document, BackendIdentity backend, String name) {
        if (document.backend().isPresent()) {
            BackendIdentity stamped = document.backend().get();
            if (!stamped.equals(backend)) {
                throw new AlembicException(
                        ErrorKind.STATE,
                        "state " + name + " belongs to backend " + stamped + ", not to " + backend
                                + "; name that backend, or another state");
            }
        } else if (document.bindings().size() > 0) {
            throw new AlembicException(
                    ErrorKind.STATE,
                    "state " + name + " has mappings and does not say which backend they are of; if they are of "
                            + backend + ", add " + member(backend) + " to it");
        }
    }

    /** The member that stamps a document by hand. */
    static String member(BackendIdentity backend) {
        return "\"backend\": {\"adapter\": \"" + backend.adapter() + "\", \"instance\": \"" + backend.instance()
                + "\"}";
    }
}
