package io.alembic.document.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
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

    /** @param whose by the ids of the processes that made them */
    static void remove(Path file, LongPredicate whose) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote("." + file.getFileName()) + "\\.([0-9]{1,18})-[0-9]+\\.tmp");
        try (Stream<Path> siblings = Files.list(requireNonNull(file.getParent(), "a file stands in a folder"))) {
            for (Path sibling : (Iterable<Path>) siblings::iterator) {
                Matcher matcher = name.matcher(String.valueOf(sibling.getFileName()));
                if (matcher.matches() && whose.test(Long.parseLong(matcher.group(1)))) {
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
