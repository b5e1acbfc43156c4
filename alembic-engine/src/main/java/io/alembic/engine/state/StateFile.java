package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.Values;
import io.alembic.document.file.WriteFailure;
import io.alembic.document.model.StateCodec;
import io.alembic.document.model.StateDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * What a state file held when it was read.
 *
 * @param present whether there was a file
 * @param stamped whether it said whose it is, so that it need not be written only to say so
 * @param extensions members of ours, and of others, that are kept
 */
record StateFile(State state, boolean present, boolean stamped, MapValue extensions) {

    StateFile {
        requireNonNull(state, "state is null");
        requireNonNull(extensions, "extensions is null");
    }

    /** Reads a file, if it is there, and checks that it is this backend's. */
    static StateFile read(StateLocation location, BackendIdentity backend) {
        Optional<byte[]> content = content(location);
        if (content.isEmpty()) {
            return new StateFile(State.empty(backend), false, false, MapValue.EMPTY);
        }
        StateDocument document = document(location.shown(), content.get());
        StateStamp.check(document, backend, location.shown());
        return new StateFile(
                new State(backend, document.bindings()),
                true,
                document.backend().isPresent(),
                document.extensions());
    }

    /** Whose state a file is; empty where there is none, or one that does not say. */
    static Optional<BackendIdentity> stamp(StateLocation location) {
        return content(location)
                .map(content -> document(location.shown(), content))
                .flatMap(StateDocument::backend);
    }

    static byte[] bytes(State state, MapValue extensions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = Documents.writer(out, DocumentFormat.JSON)) {
            StateCodec.write(writer, new StateDocument(Optional.of(state.backend()), state.bindings(), extensions));
        }
        return out.toByteArray();
    }

    private static StateDocument document(String name, byte[] content) {
        try {
            return StateCodec.read(Values.read(DocumentSource.of(name, content), DocumentFormat.JSON), name);
        } catch (AlembicException e) {
            throw new AlembicException(
                    ErrorKind.STATE,
                    e.getMessage() + "; mend the file, or put its last good form " + name + ".backup in its place",
                    e);
        }
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
