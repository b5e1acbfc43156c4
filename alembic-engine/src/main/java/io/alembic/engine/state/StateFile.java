package io.alembic.engine.state;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.file.WriteFailure;
import io.alembic.document.model.StateDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Reads state files. */
final class StateFile {

    private StateFile() {}

    /** Reads a file, if it is there, and checks that it is this backend's. */
    static StoredState read(StateLocation location, BackendIdentity backend) {
        return document(location)
                .map(document -> StoredState.of(document, backend, location.shown()))
                .orElseGet(() -> StoredState.nothing(backend));
    }

    /** Whose state a file is; empty where there is none, or one that does not say. */
    static Optional<BackendIdentity> stamp(StateLocation location) {
        return document(location).flatMap(StateDocument::backend);
    }

    private static Optional<StateDocument> document(StateLocation location) {
        String name = location.shown();
        return content(location)
                .map(content -> StateText.read(
                        name, content, "mend the file, or put its last good form " + name + ".backup in its place"));
    }

    private static Optional<byte[]> content(StateLocation location) {
        try {
            return Optional.of(Files.readAllBytes(location.path()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AlembicException(
                    ErrorKind.STATE, "cannot read the state " + location.shown() + ": " + WriteFailure.reason(e), e);
        }
    }
}
