package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import io.alembic.document.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;

/** A state file under its lock. What it held before the first save stays beside it. */
final class FileStateKeeper implements StateKeeper {

    private final StateLocation location;
    private final FileStateLock lock;
    private boolean backedUp;

    /** @param present whether there is a file to back up */
    FileStateKeeper(StateLocation location, FileStateLock lock, boolean present) {
        this.location = requireNonNull(location, "location is null");
        this.lock = requireNonNull(lock, "lock is null");
        backedUp = !present;
    }

    @Override
    public String storage() {
        return "local";
    }

    @Override
    public String location() {
        return location.shown();
    }

    /** The system takes it from nobody who lives. */
    @Override
    public void requireLock() {
        // nothing to look at
    }

    @Override
    public void keep(State state, MapValue extensions) {
        try {
            keepPrevious();
            AtomicFile.write(location.path(), StateText.of(state, extensions));
        } catch (IOException | AlembicException e) {
            throw new AlembicException(
                    ErrorKind.STATE, "cannot save the state " + location.shown() + ": " + e.getMessage(), e);
        }
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
