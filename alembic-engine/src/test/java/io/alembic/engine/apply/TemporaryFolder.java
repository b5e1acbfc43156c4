package io.alembic.engine.apply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder for one try of a property, for which there is no annotation. */
final class TemporaryFolder {

    private TemporaryFolder() {}

    static void use(Consumer<Path> use) {
        try {
            Path folder = Files.createTempDirectory("apply");
            use.accept(folder);
            List<Path> files;
            try (Stream<Path> found = Files.walk(folder)) {
                files = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
