package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A BSD advisory lock, {@code flock(2)}, as the peer takes (spec 40 §4): on Java 22 and newer, on Linux and macOS, on
 * local file systems. Network file systems turn it into the record lock that is held already, and would refuse it.
 */
final class Flock implements AutoCloseable {

    private static final int WOULD_BLOCK_ON_LINUX = 11;
    private static final int WOULD_BLOCK_ON_MACOS = 35;

    private final SystemCalls system;
    private final int descriptor;

    private Flock(SystemCalls system, int descriptor) {
        this.system = requireNonNull(system, "system is null");
        this.descriptor = descriptor;
    }

    /** Whether this runtime can lock a file this way. */
    static boolean isOffered(Path file) throws IOException {
        String store = Files.getFileStore(file).type();
        return !store.startsWith("nfs")
                && !store.startsWith("cifs")
                && !store.startsWith("smb")
                && SystemCalls.offered().isPresent();
    }

    /** Takes the lock on a file that exists; empty where another has it. Only where it {@link #isOffered}. */
    static Optional<Flock> tryLock(Path file, StateAccess access) throws IOException {
        SystemCalls system = SystemCalls.offered().orElseThrow();
        int descriptor = system.openForReading(file);
        if (descriptor < 0) {
            throw new IOException("cannot open " + file + ": system error " + -descriptor);
        }
        int error = system.flock(descriptor, access.isExclusive());
        if (error == 0) {
            return Optional.of(new Flock(system, descriptor));
        }
        system.close(descriptor);
        if (error == WOULD_BLOCK_ON_LINUX || error == WOULD_BLOCK_ON_MACOS) {
            return Optional.empty();
        }
        throw new IOException("cannot lock " + file + ": system error " + error);
    }

    @Override
    public void close() {
        system.close(descriptor);
    }
}
