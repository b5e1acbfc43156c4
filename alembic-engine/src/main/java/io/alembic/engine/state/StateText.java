package io.alembic.engine.state;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.Values;
import io.alembic.document.model.StateCodec;
import io.alembic.document.model.StateDocument;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** A state as the JSON text that every store keeps (spec 40 §3). */
public final class StateText {

    private StateText() {}

    /**
     * The document a text holds.
     *
     * @param name of the state, for messages
     * @param remedy what to do about a text that makes no sense
     * @throws AlembicException of kind STATE for such a text
     */
    public static StateDocument read(String name, byte[] text, String remedy) {
        try {
            return read(DocumentSource.of(name, text));
        } catch (AlembicException e) {
            throw new AlembicException(ErrorKind.STATE, e.getMessage() + "; " + remedy, e);
        }
    }

    /** @throws AlembicException of any kind for a text that cannot be had or makes no sense */
    public static StateDocument read(DocumentSource source) {
        return StateCodec.read(Values.read(source, DocumentFormat.JSON), source.name());
    }

    public static byte[] of(State state, MapValue extensions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = Documents.writer(out, DocumentFormat.JSON)) {
            StateCodec.write(writer, new StateDocument(Optional.of(state.backend()), state.bindings(), extensions));
        }
        return out.toByteArray();
    }
}
