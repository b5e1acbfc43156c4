package io.alembic.adapter.registry;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The backend configuration files that {@code --backend NAME} picks by their lower-cased stem (spec 50 §9). */
final class PluginFolder {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml");

    private final Path folder;

    PluginFolder(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    /** Sorted. */
    List<String> names() {
        return List.copyOf(files().keySet());
    }

    Optional<Path> find(String name) {
        return Optional.ofNullable(files().get(AdapterRegistry.folded(name)));
    }

    /** Files by name; none when the folder does not exist. */
    private SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path file : entries()) {
            stem(file).ifPresent(stem -> {
                Path other = files.putIfAbsent(stem, file);
                if (other != null) {
                    throw new AlembicException(
                            ErrorKind.FAILURE,
                            "plugins " + other + " and " + file + " have one name, \"" + stem + "\": rename one");
                }
            });
        }
        return files;
    }

    private List<Path> entries() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (NotDirectoryException e) {
            throw unreadable("it is not a folder", e);
        } catch (IOException e) {
            throw unreadable(e.toString(), e);
        } catch (DirectoryIteratorException e) {
            throw unreadable(String.valueOf(e.getCause()), e);
        }
        entries.sort(null);
        return entries;
    }

    private AlembicException unreadable(String why, Exception cause) {
        return new AlembicException(ErrorKind.FAILURE, "cannot read plugins folder " + folder + ": " + why, cause);
    }

    private static Optional<String> stem(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.stream()
                .filter(ending -> name.endsWith(ending) && name.length() > ending.length())
                .filter(ending -> Files.isRegularFile(file))
                .map(ending -> AdapterRegistry.folded(name.substring(0, name.length() - ending.length())))
                .findFirst();
    }
}
