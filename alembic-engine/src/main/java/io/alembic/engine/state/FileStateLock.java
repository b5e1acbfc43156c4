package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The lock of a state file: a POSIX record lock on {@code <state>.lock}, which stays empty and is never removed (spec 40
 * §4). Who holds it exclusively is named in {@code <state>.owner}. Record locks do not see the peer's flock.
 */
final class FileStateLock implements AutoCloseable {

    private final FileChannel channel;
    private final Optional<Path> owner;

    private FileStateLock(FileChannel channel, Optional<Path> owner) {
        this.channel = requireNonNull(channel, "channel is null");
        this.owner = requireNonNull(owner, "owner is null");
    }

    /** Takes the lock or fails at once. */
    static FileStateLock take(Path state, StateAccess access, LockOwner taker) {
        Path file = beside(state, ".lock");
        Path ownerFile = beside(state, ".owner");
        FileChannel channel = open(file);
        try {
            if (!tryLock(channel, access)) {
                throw held(file, ownerFile);
            }
            Files.deleteIfExists(ownerFile);
            if (access == StateAccess.SHARED) {
                return new FileStateLock(channel, Optional.empty());
            }
            Files.writeString(ownerFile, taker + "\n");
            return new FileStateLock(channel, Optional.of(ownerFile));
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw new AlembicException(
                    ErrorKind.STATE, "cannot lock the state with " + file + ": " + e.getMessage(), e);
        } catch (AlembicException e) {
            closeQuietly(channel, e);
            throw e;
        }
    }

    static Path beside(Path state, String suffix) {
        return state.resolveSibling(state.getFileName() + suffix);
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.STATE, "cannot open the lock file " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean tryLock(FileChannel channel, StateAccess access) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, access == StateAccess.SHARED);
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static AlembicException held(Path file, Path ownerFile) {
        return new AlembicException(
                ErrorKind.STATE,
                "another run holds the state lock " + file
                        + owner(ownerFile).map(owner -> ": " + owner).orElse("")
                        + "; wait for it to end and try again");
    }

    private static Optional<String> owner(Path ownerFile) {
        try {
            return Optional.of(Files.readString(ownerFile).strip()).filter(text -> !text.isEmpty());
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static void closeQuietly(FileChannel channel, Exception reason) {
        try {
            channel.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            if (owner.isPresent()) {
                Files.deleteIfExists(owner.get());
            }
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.STATE, "cannot give the state lock back: " + e.getMessage(), e);
        }
    }
}
