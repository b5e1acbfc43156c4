package io.alembic.cli.concurrent;

import io.alembic.core.identity.Bindings;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.document.model.StateCodec;
import io.alembic.testkit.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A state that several runs share, in a file or in a database of its own. */
public final class StateHome {

    private static final String FILE = "state/shared.json";

    private final Path folder;
    private final Optional<String> database;

    private StateHome(Path folder, Optional<String> database) {
        this.folder = folder;
        this.database = database;
    }

    /** Where states are kept. */
    public enum Kind {
        FILE,
        POSTGRES;

        /** @param folder of the runs, if it is to be a file */
        public StateHome in(Path folder) {
            return new StateHome(
                    folder,
                    this == FILE
                            ? Optional.empty()
                            : Optional.of(EmbeddedDatabase.shared().newDatabase()));
        }
    }

    /** What a run is told of it. */
    public Map<String, String> variables() {
        return database.map(name -> Map.of(
                        "ALEMBIC_STATE_BACKEND",
                        "postgres",
                        "ALEMBIC_STATE_POSTGRES_URL",
                        EmbeddedDatabase.shared().url(name)))
                .orElse(Map.of("ALEMBIC_STATE_PATH", FILE));
    }

    /** With others beside them. */
    public Map<String, String> variables(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(variables());
        return all;
    }

    /** What it binds now; fails for a document that is not whole. */
    public Bindings bindings() {
        Value document = database.map(name -> EmbeddedDatabase.shared()
                        .query(name, "SELECT payload FROM alembic_state")
                        .get(0))
                .map(text -> Values.read(DocumentSource.of("state", text), DocumentFormat.JSON))
                .orElseGet(() -> Values.read(DocumentSource.of(folder.resolve(FILE)), DocumentFormat.JSON));
        return StateCodec.read(document, "state").bindings();
    }
}
