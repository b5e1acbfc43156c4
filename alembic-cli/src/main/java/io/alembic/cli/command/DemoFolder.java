package io.alembic.cli.command;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the demo works.
 *
 * @param temporary whether it goes when the demo is over
 */
record DemoFolder(Path path, boolean temporary) implements AutoCloseable {

    private static final String RESOURCES = "/io/alembic/cli/demo/";

    static DemoFolder scratch() {
        try {
            return new DemoFolder(Files.createTempDirectory("alembic-demo").toRealPath(), true);
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.FAILURE, "cannot make a scratch folder: " + e.getMessage(), e);
        }
    }

    static DemoFolder create(Path path) {
        try {
            return new DemoFolder(Files.createDirectory(path), false);
        } catch (FileAlreadyExistsException e) {
            throw new AlembicException(
                    ErrorKind.USAGE, path + " is there already: name a folder that the demo can make", e);
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.FAILURE, "cannot make the folder " + path, e);
        }
    }

    /** Puts a file of the example here. */
    void lay(String name) {
        try (InputStream resource = DemoFolder.class.getResourceAsStream(RESOURCES + name)) {
            if (resource == null) {
                throw new IllegalStateException("the build left out " + RESOURCES + name);
            }
            Files.copy(resource, path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replace(String name, String text, String by) {
        try {
            String before = Files.readString(path.resolve(name));
            if (!before.contains(text)) {
                throw new IllegalStateException("the example does not hold " + text);
            }
            Files.writeString(path.resolve(name), before.replace(text, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
