package io.alembic.engine.undo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FileUndoStoreTest extends UndoStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected UndoStore store() {
        return new FileUndoStore(folder);
    }

    @Override
    protected void damage() {
        try {
            Files.writeString(folder.resolve(BACKEND.scopeName() + ".undo"), "{\"format\": 1,");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
