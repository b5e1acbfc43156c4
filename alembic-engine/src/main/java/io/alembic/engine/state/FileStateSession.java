package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Lineage;
import io.alembic.core.plan.StateContext;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import io.alembic.document.file.AtomicFile;
import io.alembic.document.model.StateDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A state file under its lock. */
final class FileStateSession implements StateSession {

    private final StateLocation location;
    private final StateAccess access;
    private final FileStateLock lock;
    private final Supplier<UUID> newLineage;
    private final StateContext context;
    private final List<String> warnings;
    private State state;
    private MapValue extensions;
    private boolean onDisk;
    private boolean backedUp;

    FileStateSession(
            StateLocation location, StateFile file, StateAccess access, FileStateLock lock, Supplier<UUID> newLineage) {
        this.location = requireNonNull(location, "location is null");
        this.access = requireNonNull(access, "access is null");
        this.lock = requireNonNull(lock, "lock is null");
        this.newLineage = requireNonNull(newLineage, "newLineage is null");
        state = file.state();
        extensions = file.extensions();
        onDisk = file.stamped();
        backedUp = !file.present();
        context = new StateContext(
                "local",
                location.shown(),
                file.present(),
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
    public void save(State changed) {
        requireWriting();
        if (onDisk && changed.equals(state)) {
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
        try {
            keepPrevious();
            AtomicFile.write(location.path(), StateFile.bytes(changed, stamped));
        } catch (IOException | AlembicException e) {
            throw new AlembicException(
                    ErrorKind.STATE, "cannot save the state " + location.shown() + ": " + e.getMessage(), e);
        }
        extensions = stamped;
        state = changed;
        onDisk = true;
    }

    private void keepPrevious() throws IOException {
        if (!backedUp) {
            AtomicFile.write(FileStateLock.beside(location.path(), ".backup"), Files.readAllBytes(location.path()));
            backedUp = true;
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
