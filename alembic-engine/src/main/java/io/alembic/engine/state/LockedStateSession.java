package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Lineage;
import io.alembic.core.plan.StateContext;
import io.alembic.core.value.MapValue;
import io.alembic.document.model.StateDocument;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A session over any place of states: stamps what is saved with lineage and serial, and saves nothing twice. */
public final class LockedStateSession implements StateSession {

    private final StateAccess access;
    private final StateKeeper keeper;
    private final Supplier<UUID> newLineage;
    private final StateContext context;
    private final List<String> warnings;
    private State state;
    private MapValue extensions;
    private boolean kept;

    /** @param newLineage random: names the history of a state that is saved for the first time */
    public LockedStateSession(StoredState stored, StateAccess access, StateKeeper keeper, Supplier<UUID> newLineage) {
        this.access = requireNonNull(access, "access is null");
        this.keeper = requireNonNull(keeper, "keeper is null");
        this.newLineage = requireNonNull(newLineage, "newLineage is null");
        state = stored.state();
        extensions = stored.extensions();
        kept = stored.stamped();
        context = new StateContext(
                keeper.storage(),
                keeper.location(),
                stored.present(),
                state.backend(),
                state.bindings().size(),
                Lineage.in(extensions));
        warnings = DoubleBindings.warnings(state.bindings());
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public StateContext context() {
        return context;
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public StateDocument document() {
        return new StateDocument(Optional.of(state.backend()), state.bindings(), extensions);
    }

    @Override
    public void requireLock() {
        keeper.requireLock();
    }

    @Override
    public void save(State changed) {
        requireWriting();
        if (kept && changed.equals(state)) {
            return;
        }
        Lineage lineage = Lineage.in(extensions).orElseGet(() -> Lineage.startingAs(newLineage.get()));
        keep(changed, lineage.next().addedTo(extensions));
    }

    @Override
    public void replace(StateDocument document) {
        requireWriting();
        keep(state.withBindings(document.bindings()), document.extensions());
    }

    private void requireWriting() {
        if (!access.isExclusive()) {
            throw new IllegalStateException("the state was opened for reading");
        }
    }

    private void keep(State changed, MapValue stamped) {
        keeper.keep(changed, stamped);
        extensions = stamped;
        state = changed;
        kept = true;
    }

    @Override
    public void close() {
        keeper.close();
    }
}
