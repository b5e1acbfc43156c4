package io.alembic.document.file;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Finds out before any work whether an output can be written (spec 40 §9). Changes nothing and leaves nothing behind. */
public final class OutputProbe {

    private OutputProbe() {}

    /** Fails with kind FAILURE for a directory, or where the file or the nearest folder above it cannot be written. */
    public static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw refusal(file, "it is a directory");
        }
        if (Files.exists(file)) {
            probeFile(file);
        }
        if (!Files.exists(file) || Files.isRegularFile(file)) {
            probeFolder(file);
        }
    }

    private static void probeFile(Path file) {
        try {
            Files.newOutputStream(file, StandardOpenOption.APPEND).close();
        } catch (IOException e) {
            throw refusal(file, WriteFailure.reason(e));
        }
    }

    /** A file is replaced by renaming, and a new one made: both need a writable folder, now or once it is made. */
    private static void probeFolder(Path file) {
        Path existing = file.toAbsolutePath().normalize().getParent();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            throw refusal(file, "there is no folder to hold it");
        }
        if (!Files.isDirectory(existing)) {
            throw refusal(file, existing + " is not a directory");
        }
        try {
            Files.delete(TemporarySibling.create(existing.resolve("probe")));
        } catch (IOException e) {
            throw refusal(file, WriteFailure.reason(e) + " in " + existing);
        }
    }

    private static AlembicException refusal(Path file, String reason) {
        return new AlembicException(ErrorKind.FAILURE, "cannot write " + file + ": " + reason);
    }
}
