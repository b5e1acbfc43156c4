package io.alembic.engine.postgres;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.MapValue;
import io.alembic.engine.state.State;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateKeeper;
import io.alembic.engine.state.StateText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A row of the state table under its lock. */
final class PostgresStateKeeper implements StateKeeper {

    private static final String WHAT_TO_DO =
            ". Run the same command again when that run has ended: what this one applied is known from its journal, or found"
                    + " again by key";

    private final PostgresDatabase database;
    private final String rowKey;
    private final Consumer<String> warnings;
    private PostgresLock lock;
    private int version;

    /** @param version of the row as it was read */
    PostgresStateKeeper(
            PostgresDatabase database, String rowKey, PostgresLock lock, int version, Consumer<String> warnings) {
        this.database = requireNonNull(database, "database is null");
        this.rowKey = requireNonNull(rowKey, "rowKey is null");
        this.lock = requireNonNull(lock, "lock is null");
        this.version = version;
        this.warnings = requireNonNull(warnings, "warnings is null");
    }

    @Override
    public String storage() {
        return "postgres";
    }

    @Override
    public String location() {
        return rowKey;
    }

    @Override
    public void requireLock() {
        if (lock.isHeld()) {
            return;
        }
        takeAgain();
        int found = database.run(
                        ErrorKind.STATE, "read the state " + rowKey, connection -> StateRow.read(connection, rowKey))
                .map(StateRow::version)
                .orElse(StateRow.NO_VERSION);
        if (found != version) {
            throw lost("another run saved the state meanwhile");
        }
        warnings.accept("the connection that held the lock of the state " + rowKey
                + " in PostgreSQL broke; the lock is taken again");
    }

    @Override
    public void keep(State state, MapValue extensions) {
        requireLock();
        String payload = new String(StateText.of(state, extensions), StandardCharsets.UTF_8);
        boolean written = database.run(
                ErrorKind.STATE,
                "save the state " + rowKey,
                connection -> StateRow.write(connection, rowKey, version, payload),
                connection -> StateRow.isWritten(connection, rowKey, version, payload)
                        || StateRow.write(connection, rowKey, version, payload));
        if (!written) {
            throw new AlembicException(
                    ErrorKind.STATE,
                    "cannot save the state " + rowKey
                            + " in PostgreSQL: another run, one that takes no lock, saved it after this one had read it."
                            + " Nothing was saved" + WHAT_TO_DO);
        }
        version++;
    }

    /** A lost lock is nobody's: the row tells whether somebody saved meanwhile, but not whether he is about to. */
    private void takeAgain() {
        lock.close();
        List<LockHolding> holders = PostgresLock.holders(database, rowKey);
        lock = PostgresLock.tryTake(database, rowKey, StateAccess.EXCLUSIVE)
                .orElseThrow(() -> lost(
                        "another run took the lock" + (holders.isEmpty() ? "" : ": " + LockHolding.owners(holders))));
    }

    private AlembicException lost(String why) {
        return new AlembicException(
                ErrorKind.STATE,
                "the connection that held the lock of the state " + rowKey + " in PostgreSQL broke, and " + why
                        + "; nothing more is written" + WHAT_TO_DO);
    }

    @Override
    public void close() {
        lock.close();
    }
}
