package io.alembic.document.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    static void removeAll(Path file) throws IOException {
        Pattern left = Pattern.compile(Pattern.quote("." + file.getFileName()) + "\\.[0-9]+-[0-9]+\\.tmp");
        try (Stream<Path> siblings = Files.list(requireNonNull(file.getParent(), "a file stands in a folder"))) {
            for (Path sibling : (Iterable<Path>) siblings::iterator) {
                if (left.matcher(String.valueOf(sibling.getFileName())).matches()) {
                    Files.deleteIfExists(sibling);
                }
            }
        }
    }

    private static Path name(Path file) {
        long process = ProcessHandle.current().pid();
        return file.resolveSibling("." + file.getFileName() + "." + process + "-" + COUNT.incrementAndGet() + ".tmp");
    }
}
