package io.alembic.adapter.django.project;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.source.SourceFile;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a project: reads its files, replaces them whole. */
public final class ProjectFolder {

    private final Path root;

    public ProjectFolder(Path root) {
        this.root = requireNonNull(root, "root is null");
    }

    public Path root() {
        return root;
    }

    public boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** The text of a file; empty when there is none. */
    Optional<String> read(String path) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException e) {
            throw new AlembicException(ErrorKind.FAILURE, "cannot read " + file + ": it is not UTF-8", e);
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.FAILURE, "cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The names of what the folder holds; empty when it is not there. */
    List<String> names() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the app has a migration, so that the next one is not its first. */
    public boolean hasMigrations(String app) {
        Path migrations = root.resolve(app).resolve("migrations");
        if (!Files.isDirectory(migrations)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(migrations)) {
            return entries.anyMatch(entry -> String.valueOf(entry.getFileName()).matches("[0-9].*\\.py"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void make() {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.FAILURE, "cannot make the folder " + root + ": " + e.getMessage(), e);
        }
    }

    /** Writes and removes; each file is the old one or the new one at any time. */
    public void write(ProjectChanges changes) {
        for (SourceFile file : changes.files()) {
            AtomicFile.write(root.resolve(file.path()), file.content().getBytes(StandardCharsets.UTF_8));
        }
        for (String path : changes.removed()) {
            try {
                Files.deleteIfExists(root.resolve(path));
            } catch (IOException e) {
                throw new AlembicException(
                        ErrorKind.FAILURE, "cannot remove " + root.resolve(path) + ": " + e.getMessage(), e);
            }
        }
    }
}
