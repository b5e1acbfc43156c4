package io.alembic.engine.load;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of inventories in a folder of their own. */
public final class InventoryFolder {

    private final Path folder;

    public InventoryFolder(Path folder) {
        this.folder = real(folder);
    }

    /** The path as positions show it. */
    public static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LoadedInventory load(String name) {
        return new InventoryLoader().load(folder.resolve(name));
    }

    /** The failure that loading ends in. */
    AlembicException failure(String name) {
        return catchThrowableOfType(AlembicException.class, () -> load(name));
    }

    /** The problems of a failure, with file names relative to the folder. */
    List<String> problems(AlembicException failure) {
        return failure.problems().stream()
                .map(Problem::toString)
                .map(text -> text.replace(folder + "/", ""))
                .toList();
    }
}
