package io.alembic.engine.apply;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.StateContext;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import io.alembic.document.model.StateDocument;
import io.alembic.engine.state.State;
import io.alembic.engine.state.StateSession;
import java.util.List;
import java.util.Optional;

/** A state that is kept as long as the test runs. */
final class MemorySession implements StateSession {

    private State state = State.empty(MemoryBackend.IDENTITY);
    private boolean full;
    private int saves;
    private Moments moments = new Moments();

    void bind(Bindings bindings) {
        state = state.withBindings(bindings);
    }

    /** Each save has a moment before it and one after it. */
    void passThrough(Moments through) {
        moments = through;
    }

    void bind(TypeName type, Uid uid, BackendId id) {
        state = state.edit().bind(type, uid, id).toState();
    }

    /** Whether the next save fails. */
    void fillDisk(boolean nextSaveFails) {
        full = nextSaveFails;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public StateContext context() {
        return new StateContext(
                "local", "memory", true, state.backend(), state.bindings().size(), Optional.empty());
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    @Override
    public void requireLock() {
        // nobody else knows of it
    }

    @Override
    public void save(State changed) {
        if (full) {
            full = false;
            throw new AlembicException(ErrorKind.STATE, "no space left");
        }
        moments.pass();
        state = changed;
        saves++;
        moments.pass();
    }

    int saves() {
        return saves;
    }

    @Override
    public StateDocument document() {
        return new StateDocument(Optional.of(state.backend()), state.bindings(), MapValue.EMPTY);
    }

    @Override
    public void replace(StateDocument document) {
        save(state.withBindings(document.bindings()));
    }

    @Override
    public void close() {
        // nothing is held
    }
}
