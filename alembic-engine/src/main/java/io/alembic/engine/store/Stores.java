package io.alembic.engine.store;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.journal.FileJournalStore;
import io.alembic.engine.journal.JournalStore;
import io.alembic.engine.postgres.PostgresDatabase;
import io.alembic.engine.postgres.PostgresJournalStore;
import io.alembic.engine.postgres.PostgresStateStore;
import io.alembic.engine.postgres.PostgresUndoStore;
import io.alembic.engine.state.FileStateStore;
import io.alembic.engine.state.LockOwner;
import io.alembic.engine.state.LockPatience;
import io.alembic.engine.state.StateStore;
import io.alembic.engine.undo.FileUndoStore;
import io.alembic.engine.undo.UndoStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where the state, the journals and the undo record of a run are kept, by the environment (spec 40 §3). Nothing is connected before it is
 * used, and nothing of PostgreSQL is even loaded for a run on files. Close it at the end of the run.
 */
public final class Stores implements AutoCloseable {

    /** What {@code ALEMBIC_STATE_BACKEND} may name, by the first of its names. */
    public static final List<String> KINDS = List.of("local", "postgres");

    private static final String KIND_VARIABLE = "ALEMBIC_STATE_BACKEND";

    private final StateStore states;
    private final JournalStore journals;
    private final UndoStore undos;
    private final Runnable end;

    private Stores(StateStore states, JournalStore journals, UndoStore undos, Runnable end) {
        this.states = requireNonNull(states, "states is null");
        this.journals = requireNonNull(journals, "journals is null");
        this.undos = requireNonNull(undos, "undos is null");
        this.end = requireNonNull(end, "end is null");
    }

    /**
     * The stores that {@code ALEMBIC_STATE_BACKEND} names; files when it does not say.
     *
     * @param newLineage random: names the history of a state that is saved for the first time
     * @param warnings hears what went wrong and was mended
     * @throws AlembicException of kind STATE for a kind of store that there is not, and for settings that make no sense
     */
    public static Stores of(
            Environment environment,
            Path workingDirectory,
            LockOwner owner,
            LockPatience patience,
            Supplier<UUID> newLineage,
            Consumer<String> warnings) {
        String kind = environment.get(KIND_VARIABLE).orElse("local");
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "local", "file" ->
                new Stores(
                        new FileStateStore(environment, workingDirectory, owner, patience, newLineage),
                        new FileJournalStore(environment, workingDirectory),
                        FileUndoStore.of(environment, workingDirectory),
                        () -> {});
            case "postgres", "postgresql" ->
                postgres(PostgresDatabase.of(environment, workingDirectory, owner), patience, newLineage, warnings);
            default ->
                throw new AlembicException(
                        ErrorKind.STATE,
                        KIND_VARIABLE + "=" + kind + ": no such state store; there are " + String.join(" and ", KINDS));
        };
    }

    private static Stores postgres(
            PostgresDatabase database, LockPatience patience, Supplier<UUID> newLineage, Consumer<String> warnings) {
        return new Stores(
                new PostgresStateStore(database, patience, newLineage, warnings),
                new PostgresJournalStore(database),
                new PostgresUndoStore(database),
                database::close);
    }

    public StateStore states() {
        return states;
    }

    public JournalStore journals() {
        return journals;
    }

    public UndoStore undos() {
        return undos;
    }

    @Override
    public void close() {
        end.run();
    }
}
