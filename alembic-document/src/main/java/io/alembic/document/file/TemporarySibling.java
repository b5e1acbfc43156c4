package io.alembic.document.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes a new file beside another, under a name no other run uses: the process id and a counter. Its permissions are
 * those the system gives new files.
 */
final class TemporarySibling {

    private static final AtomicLong COUNT = new AtomicLong();

    private TemporarySibling() {}

    static Path create(Path file) throws IOException {
        Path sibling = name(file);
        while (Files.exists(sibling)) {
            sibling = name(file);
        }
        Files.newOutputStream(sibling, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                .close();
        return sibling;
    }

    private static Path name(Path file) {
        long process = ProcessHandle.current().pid();
        return file.resolveSibling("." + file.getFileName() + "." + process + "-" + COUNT.incrementAndGet() + ".tmp");
    }
}
