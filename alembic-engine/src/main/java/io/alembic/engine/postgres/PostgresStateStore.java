package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.state.LockPatience;
import io.alembic.engine.state.LockedStateSession;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.state.StateStore;
import io.alembic.engine.state.StateText;
import io.alembic.engine.state.StoredState;
import io.alembic.engine.state.Unlocking;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** States as rows, one a backend and workspace, each with an advisory lock of the server (spec 40 §5). */
public final class PostgresStateStore implements StateStore {

    private static final String REMEDY =
            "mend the payload of the row, or remove the row: the next plan then finds the objects by their keys";

    private static final String STAMPS =
            "SELECT state_key, payload->'backend'->>'adapter'," + " payload->'backend'->>'instance' FROM alembic_state";

    private static final String END = "SELECT pg_terminate_backend(?)";
    private static final String PAUSE = "SELECT pg_sleep(0.1)";
    private static final int PAUSES = 50;

    private final PostgresDatabase database;
    private final LockPatience patience;
    private final Supplier<UUID> newLineage;
    private final Consumer<String> warnings;

    /**
     * @param newLineage random: names the history of a state that is saved for the first time
     * @param warnings hears of locks that were lost and taken again
     */
    public PostgresStateStore(
            PostgresDatabase database, LockPatience patience, Supplier<UUID> newLineage, Consumer<String> warnings) {
        this.database = requireNonNull(database, "database is null");
        this.patience = requireNonNull(patience, "patience is null");
        this.newLineage = requireNonNull(newLineage, "newLineage is null");
        this.warnings = requireNonNull(warnings, "warnings is null");
    }

    @Override
    public StateSession open(BackendIdentity backend, StateAccess access) {
        String rowKey = database.settings().rowKey(backend);
        PostgresLock lock = take(rowKey, access);
        try {
            Optional<StateRow> row = database.run(
                    ErrorKind.STATE, "read the state " + rowKey, connection -> StateRow.read(connection, rowKey));
            StoredState stored =
                    row.map(found -> stored(found, backend, rowKey)).orElseGet(() -> StoredState.nothing(backend));
            int version = row.map(StateRow::version).orElse(StateRow.NO_VERSION);
            PostgresStateKeeper keeper = new PostgresStateKeeper(database, rowKey, lock, version, warnings);
            return new LockedStateSession(stored, access, keeper, newLineage);
        } catch (AlembicException e) {
            lock.close();
            throw e;
        }
    }

    private PostgresLock take(String rowKey, StateAccess access) {
        try (PostgresLockQueue queue = new PostgresLockQueue(database, rowKey, access)) {
            return patience.take(
                    queue::tryTake,
                    () -> "another run holds the lock of the state " + rowKey + " in PostgreSQL"
                            + owners(PostgresLock.holders(database, rowKey)));
        }
    }

    /** Nobody, where the lock was given back while we looked. */
    private static String owners(List<LockHolding> holdings) {
        return holdings.isEmpty() ? "" : ": " + LockHolding.owners(holdings);
    }

    /** A state is there for plans when somebody stamped it, not when there is a row (spec 40 §5). */
    private static StoredState stored(StateRow row, BackendIdentity backend, String rowKey) {
        StoredState stored = StoredState.of(
                StateText.read(rowKey, row.payload().getBytes(StandardCharsets.UTF_8), REMEDY), backend, rowKey);
        return new StoredState(stored.state(), stored.stamped(), stored.stamped(), stored.extensions());
    }

    @Override
    public List<BackendIdentity> backends() {
        List<BackendIdentity> backends = database.run(ErrorKind.STATE, "list the states", this::stamps);
        backends.sort(Comparator.comparing(BackendIdentity::toString));
        return backends;
    }

    /** Rows of other workspaces, and such as bear another key than their stamp asks for, are not ours. */
    private List<BackendIdentity> stamps(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STAMPS);
                ResultSet rows = statement.executeQuery()) {
            List<BackendIdentity> backends = new ArrayList<>();
            while (rows.next()) {
                String adapter = rows.getString(2);
                String instance = rows.getString(3);
                if (adapter != null && instance != null) {
                    BackendIdentity backend = new BackendIdentity(adapter, instance);
                    if (database.settings().rowKey(backend).equals(rows.getString(1))) {
                        backends.add(backend);
                    }
                }
            }
            return backends;
        }
    }

    /** A run that died left nothing: its lock went with its connection. Those that live lose theirs when they are ended. */
    @Override
    public Unlocking unlock(BackendIdentity backend, boolean endHolders) {
        String rowKey = database.settings().rowKey(backend);
        List<LockHolding> holders = PostgresLock.holders(database, rowKey);
        List<String> owners = holders.stream().map(LockHolding::owner).toList();
        if (holders.isEmpty() || !endHolders) {
            return new Unlocking(holders.isEmpty(), owners, List.of());
        }
        database.run(ErrorKind.STATE, "end those who hold the lock of the state " + rowKey, connection -> {
            for (LockHolding holder : holders) {
                end(connection, holder.serverProcess());
            }
            return rowKey;
        });
        return new Unlocking(isFree(rowKey), owners, List.of());
    }

    private static void end(Connection connection, int serverProcess) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setInt(1, serverProcess);
            statement.execute();
        }
    }

    /** An ended connection takes a moment to be gone. */
    private boolean isFree(String rowKey) {
        for (int i = 0; i < PAUSES; i++) {
            if (PostgresLock.holders(database, rowKey).isEmpty()) {
                return true;
            }
            database.run(ErrorKind.STATE, "wait for the lock of the state " + rowKey, PostgresStateStore::pause);
        }
        return false;
    }

    private static boolean pause(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAUSE)) {
            return statement.execute();
        }
    }
}
