package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Bindings;

/**
 * The identity memory of one backend instance: which uid is which object there. Nothing else is remembered (spec 40 §1).
 * Changes are made on a copy, by {@link #edit()}.
 */
public record State(BackendIdentity backend, Bindings bindings) {

    public State {
        requireNonNull(backend, "backend is null");
        requireNonNull(bindings, "bindings is null");
    }

    public static State empty(BackendIdentity backend) {
        return new State(backend, Bindings.EMPTY);
    }

    public StateEdit edit() {
        return new StateEdit(this);
    }

    public State withBindings(Bindings changed) {
        return new State(backend, changed);
    }
}
