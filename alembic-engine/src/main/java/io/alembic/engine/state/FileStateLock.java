package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.file.WriteFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The lock of a state file: a POSIX record lock on {@code <state>.lock}, which stays empty and is never removed (spec 40
 * §4), and {@link Flock} beside it where the runtime offers that, since neither sees the other. {@link LockOwnerFiles} say
 * who holds it.
 */
final class FileStateLock implements AutoCloseable {

    private final FileChannel channel;
    private final Optional<Flock> flock;
    private final Optional<Path> owner;

    private FileStateLock(FileChannel channel, Optional<Flock> flock, Optional<Path> owner) {
        this.channel = requireNonNull(channel, "channel is null");
        this.flock = requireNonNull(flock, "flock is null");
        this.owner = requireNonNull(owner, "owner is null");
    }

    /** Takes the lock, waiting as long as patience lasts. */
    static FileStateLock take(StateLocation location, StateAccess access, LockOwner taker, LockPatience patience) {
        return patience.take(
                () -> tryTake(location, access, taker),
                () -> held(location, new LockOwnerFiles(location.path(), taker).holders()));
    }

    /** Takes the lock; empty when others hold it. */
    static Optional<FileStateLock> tryTake(StateLocation location, StateAccess access, LockOwner taker) {
        Path file = beside(location.path(), ".lock");
        FileChannel channel = open(file, location);
        try {
            if (tryLock(channel, access)) {
                boolean both = Flock.isOffered(file);
                Optional<Flock> flock = both ? Flock.tryLock(file, access) : Optional.empty();
                if (flock.isPresent() || !both) {
                    Optional<Path> owner = new LockOwnerFiles(location.path(), taker).claim(access);
                    return Optional.of(new FileStateLock(channel, flock, owner));
                }
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw new AlembicException(
                    ErrorKind.STATE,
                    "cannot lock the state with " + location.shown() + ".lock: " + WriteFailure.reason(e),
                    e);
        }
    }

    static Path beside(Path state, String suffix) {
        return state.resolveSibling(state.getFileName() + suffix);
    }

    private static FileChannel open(Path file, StateLocation location) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new AlembicException(
                    ErrorKind.STATE,
                    "cannot open the lock file " + location.shown() + ".lock: " + WriteFailure.reason(e),
                    e);
        }
    }

    private static boolean tryLock(FileChannel channel, StateAccess access) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, !access.isExclusive());
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String held(StateLocation location, List<String> holders) {
        return "another run holds the state lock " + location.shown() + ".lock"
                + (holders.isEmpty() ? "" : ": " + String.join("; ", holders));
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
        owner.ifPresent(LockOwnerFiles::remove);
        flock.ifPresent(Flock::close);
        try {
            channel.close();
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.STATE, "cannot give the state lock back: " + e.getMessage(), e);
        }
    }
}
