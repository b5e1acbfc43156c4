package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.Problem;
import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Documents;
import io.alembic.document.file.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;

/** The file itself: read whole, and replaced whole while a lock beside it is held. */
final class FileStore {

    private final Path path;
    private final DocumentFormat format;

    FileStore(Path path) {
        this.path = requireNonNull(path, "path is null");
        this.format = DocumentFormat.ofDocument(path);
    }

    /** What the file seems to hold; a file that cannot be read tells when it is read in earnest. */
    Layout layout() {
        if (Files.notExists(path)) {
            return Layout.OBJECTS;
        }
        try (DocumentCursor cursor = Documents.open(DocumentSource.of(path), format)) {
            return LayoutProbe.of(cursor);
        } catch (AlembicException e) {
            return Layout.OBJECTS;
        }
    }

    /** All of it; nothing where there is no file yet. */
    FileContent read() {
        if (Files.notExists(path)) {
            return FileContent.NOTHING;
        }
        Layout layout = layout(); // looked for first: a large document is not held twice
        try (DocumentCursor cursor = Documents.open(DocumentSource.of(path), format)) {
            return new FileContentReader(cursor, layout).read();
        } catch (AlembicException e) {
            throw new BackendException(BackendFailure.PROTOCOL, told(e), e);
        }
    }

    /** Replaces the content by what the change makes of it; leaves the file alone when that is nothing new. */
    void update(Function<FileContent, Optional<FileContent>> change) {
        createFolder();
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            Optional<FileContent> after = change.apply(read());
            if (after.isPresent() && lock.isValid()) {
                replace(after.get());
            }
        } catch (IOException e) {
            throw new BackendException(BackendFailure.REJECTED, "cannot write " + path + ": " + e, e);
        }
    }

    private void replace(FileContent content) {
        try {
            AtomicFile.write(path, out -> FileFormat.write(out, format, content));
        } catch (AlembicException e) {
            throw new BackendException(BackendFailure.REJECTED, String.valueOf(e.getMessage()), e);
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw busy();
        }
        throw busy();
    }

    private BackendException busy() {
        return new BackendException(
                BackendFailure.CONFLICT, "another run is writing " + path + " (it holds " + lockFile() + ")");
    }

    private void createFolder() {
        try {
            Files.createDirectories(requireNonNull(path.getParent(), "an absolute path has a folder"));
        } catch (IOException e) {
            throw new BackendException(
                    BackendFailure.REJECTED, "cannot create the folder of " + path + ": " + e.getMessage(), e);
        }
    }

    private Path lockFile() {
        return path.resolveSibling(path.getFileName() + ".lock");
    }

    private static String told(AlembicException failure) {
        return failure.problems().stream()
                .findFirst()
                .map(Problem::toString)
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }
}
