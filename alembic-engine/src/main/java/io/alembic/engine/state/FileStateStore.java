package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final Supplier<UUID> newLineage;

    /** @param newLineage random: names the history of a state that is saved for the first time */
    public FileStateStore(Environment environment, Path workingDirectory, LockOwner owner, Supplier<UUID> newLineage) {
        this.environment = requireNonNull(environment, "environment is null");
        this.workingDirectory = requireNonNull(workingDirectory, "workingDirectory is null");
        this.owner = requireNonNull(owner, "owner is null");
        this.newLineage = requireNonNull(newLineage, "newLineage is null");
    }

    @Override
    public StateSession open(BackendIdentity backend, StateAccess access) {
        StateLocation location = StateLocation.of(backend, environment, workingDirectory);
        refuseEarlyState(location, backend);
        createFolder(location);
        FileStateLock lock = FileStateLock.take(location.path(), access, owner);
        try {
            return new FileStateSession(location, StateFile.read(location, backend), access, lock, newLineage);
        } catch (AlembicException e) {
            lock.close();
            throw e;
        }
    }

    /** A state of before there was one a backend would silently be forgotten: its objects would be made again. */
    private static void refuseEarlyState(StateLocation location, BackendIdentity backend) {
        if (location.early().isPresent() && Files.exists(location.early().get()) && !Files.exists(location.path())) {
            throw new AlembicException(
                    ErrorKind.STATE,
                    "there is an early state ./.alembic/state.json and none for " + backend
                            + "; if it is of this backend, move it to " + location.shown() + " and add "
                            + StateStamp.member(backend) + " to it; else move it elsewhere");
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
                    "cannot make the folder of the state " + location.shown() + ": " + e.getMessage(),
                    e);
        }
    }
}
