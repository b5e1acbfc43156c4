package io.alembic.document.file;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Replaces several files of a folder. All are written beside their places first, where a failure or a crash harms nothing; then
 * each takes its place whole, in the order added, which takes a moment. Failures are of kind FAILURE.
 */
public final class FileSet implements AutoCloseable {

    private final Path folder;
    private final List<StagedFile> staged = new ArrayList<>();

    /** @param folder is made where there is none */
    public FileSet(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    /** Clears away what a run that was killed left beside the same file. */
    public void add(String name, Consumer<OutputStream> content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            AtomicFile.sweepDead(file);
            staged.add(StagedFile.write(AtomicFile.target(file), content));
        } catch (IOException | UncheckedIOException e) {
            throw failure(file, e);
        }
    }

    public void putInPlace() {
        for (StagedFile file : staged) {
            try {
                file.putInPlace();
            } catch (IOException e) {
                throw failure(folder, e);
            }
        }
    }

    /** Removes what was not put in its place. */
    @Override
    public void close() {
        for (StagedFile file : staged) {
            try {
                file.discard();
            } catch (IOException none) {
                // What is left is in nobody's way.
            }
        }
    }

    private static AlembicException failure(Path file, Exception cause) {
        return new AlembicException(
                ErrorKind.FAILURE, "cannot write " + file + ": " + WriteFailure.reason(cause), cause);
    }
}
