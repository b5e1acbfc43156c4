package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.file.AtomicFile;
import io.alembic.document.file.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * States as JSON files, one a backend, each with a lock beside it (spec 40 §3, §4). The state before a run's first save
 * stays as {@code <state>.backup}.
 */
public final class FileStateStore implements StateStore {

    private final Environment environment;
    private final Path workingDirectory;
    private final LockOwner owner;
    private final LockPatience patience;
    private final Supplier<UUID> newLineage;

    /** @param newLineage random: names the history of a state that is saved for the first time */
    public FileStateStore(
            Environment environment,
            Path workingDirectory,
            LockOwner owner,
            LockPatience patience,
            Supplier<UUID> newLineage) {
        this.environment = requireNonNull(environment, "environment is null");
        this.workingDirectory = requireNonNull(workingDirectory, "workingDirectory is null");
        this.owner = requireNonNull(owner, "owner is null");
        this.patience = requireNonNull(patience, "patience is null");
        this.newLineage = requireNonNull(newLineage, "newLineage is null");
    }

    @Override
    public StateSession open(BackendIdentity backend, StateAccess access) {
        StateLocation location = StateLocation.of(backend, environment, workingDirectory);
        if (access != StateAccess.TAKEOVER) {
            refuseEarlyState(location, backend);
        }
        createFolder(location);
        FileStateLock lock = FileStateLock.take(location, access, owner, patience);
        try {
            if (access.isExclusive()) {
                sweep(location.path(), backend);
            }
            StoredState stored = StateFile.read(location, backend);
            FileStateKeeper keeper = new FileStateKeeper(location, lock, stored.present());
            return new LockedStateSession(stored, access, keeper, newLineage);
        } catch (AlembicException e) {
            lock.close();
            throw e;
        }
    }

    /** Clears up after killed runs what only the holder of the lock writes: the state, its backup, the undo record. */
    private static void sweep(Path state, BackendIdentity backend) {
        AtomicFile.sweep(state);
        AtomicFile.sweep(FileStateLock.beside(state, ".backup"));
        AtomicFile.sweep(state.resolveSibling(backend.scopeName() + ".undo"));
    }

    @Override
    public List<BackendIdentity> backends() {
        return StateFolder.backends(environment, workingDirectory);
    }

    @Override
    public Unlocking unlock(BackendIdentity backend, boolean endHolders) {
        StateLocation location = StateLocation.of(backend, environment, workingDirectory);
        LockOwnerFiles owners = new LockOwnerFiles(location.path(), owner);
        if (!Files.exists(FileStateLock.beside(location.path(), ".lock"))) {
            return new Unlocking(true, List.of(), List.of());
        }
        List<String> left = owners.leftBehind();
        Optional<FileStateLock> lock = FileStateLock.tryTake(location, StateAccess.EXCLUSIVE, owner);
        lock.ifPresent(FileStateLock::close);
        return new Unlocking(
                lock.isPresent(), lock.isPresent() ? List.of() : owners.holders(), lock.isPresent() ? left : List.of());
    }

    /** A state of before there was one a backend would silently be forgotten: its objects would be made again. */
    private static void refuseEarlyState(StateLocation location, BackendIdentity backend) {
        if (location.early().isPresent() && Files.exists(location.early().get()) && !Files.exists(location.path())) {
            throw new AlembicException(
                    ErrorKind.STATE,
                    "there is an early state ./.alembic/state.json and none for " + backend
                            + "; if it is of this backend, take it over: alembic state import .alembic/state.json, with"
                            + " --backend or --backend-config as here (it becomes " + location.shown()
                            + "); else move it elsewhere");
        }
    }

    private static void createFolder(StateLocation location) {
        Path folder = location.path().toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new AlembicException(
                    ErrorKind.STATE,
                    "cannot make the folder of the state " + location.shown() + ": " + WriteFailure.reason(e),
                    e);
        }
    }
}
