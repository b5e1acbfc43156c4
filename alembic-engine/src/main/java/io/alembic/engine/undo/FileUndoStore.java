package io.alembic.engine.undo;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.undo.UndoRecord;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.file.AtomicFile;
import io.alembic.document.model.UndoCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Records as files {@code <adapter>-<hash8>.undo}, beside the states. */
public final class FileUndoStore implements UndoStore {

    private final Path folder;

    /** Beside the state that {@code ALEMBIC_STATE_PATH} names, else in {@code ./.alembic/state}. */
    public static FileUndoStore of(Environment environment, Path workingDirectory) {
        Path state = workingDirectory.resolve(environment
                .get("ALEMBIC_STATE_PATH")
                .filter(chosen -> !chosen.isEmpty())
                .orElse(".alembic/state/state.json"));
        return new FileUndoStore(requireNonNull(state.toAbsolutePath().getParent(), "a file has a folder"));
    }

    public FileUndoStore(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    @Override
    public void keep(UndoRecord record) {
        AtomicFile.write(file(record.backend()), out -> {
            try (DocumentWriter writer = Documents.writer(out, DocumentFormat.JSON)) {
                UndoCodec.write(writer, record);
            }
        });
    }

    @Override
    public Optional<UndoRecord> last(BackendIdentity backend) {
        Path file = file(backend);
        try {
            UndoRecord record = UndoCodec.read(DocumentSource.of(file.toString(), Files.readString(file)));
            return Optional.of(record).filter(found -> found.backend().equals(backend));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | AlembicException e) {
            throw new AlembicException(
                    ErrorKind.FAILURE, "cannot read the undo record " + file + ": " + e.getMessage(), e);
        }
    }

    private Path file(BackendIdentity backend) {
        return folder.resolve(backend.scopeName() + ".undo");
    }
}
