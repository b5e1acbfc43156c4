package io.alembic.document.file;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Replaces a file whole: a crash at any time leaves what stood there before, or all of what is written now. Missing
 * folders are made. A symbolic link stays a link: what it points to is replaced. Permissions of a replaced file are kept.
 * What is no regular file, such as {@code /dev/stdout}, is written to directly.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes by a consumer, which leaves the stream open. Failures are of kind FAILURE and leave nothing behind. */
    public static void write(Path file, Consumer<OutputStream> content) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
                writeDirectly(file, content);
                return;
            }
            Path target = target(file);
            Path folder = target.getParent();
            if (folder == null) {
                throw new AlembicException(ErrorKind.FAILURE, "cannot write " + file + ": it is a directory");
            }
            Files.createDirectories(folder);
            StagedFile staged = StagedFile.write(target, content);
            try {
                staged.putInPlace();
            } finally {
                staged.discard();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new AlembicException(ErrorKind.FAILURE, "cannot write " + file + ": " + WriteFailure.reason(e), e);
        }
    }

    public static void write(Path file, byte[] content) {
        write(file, out -> {
            try {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Removes what writers that were killed left beside a file. Only for whoever holds the file against other writers:
     * their unfinished work would go too.
     */
    public static void sweep(Path file) {
        try {
            TemporarySibling.remove(target(file), process -> true);
        } catch (IOException none) {
            // What is left is in nobody's way.
        }
    }

    /** Removes what writers left beside a file whose processes are gone from this machine. */
    public static void sweepDead(Path file) {
        try {
            TemporarySibling.remove(
                    target(file), process -> ProcessHandle.of(process).isEmpty());
        } catch (IOException none) {
            // What is left is in nobody's way.
        }
    }

    static Path target(Path file) throws IOException {
        return Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static void writeDirectly(Path device, Consumer<OutputStream> content) throws IOException {
        try (OutputStream out = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
            content.accept(out);
        }
    }
}
