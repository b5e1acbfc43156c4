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
            ". Nothing was saved. Run the same command again when it has ended: what this run applied is known from its"
                    + " journal, or found again by key";

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
    public void keep(State state, MapValue extensions) {
        if (!lock.isHeld()) {
            takeAgain();
        }
        String payload = new String(StateText.of(state, extensions), StandardCharsets.UTF_8);
        boolean written = database.run(
                ErrorKind.STATE,
                "save the state " + rowKey,
                connection -> StateRow.write(connection, rowKey, version, payload),
                connection -> StateRow.isWritten(connection, rowKey, version, payload)
                        || StateRow.write(connection, rowKey, version, payload));
        if (!written) {
            throw unsaved("another run, one that takes no lock, saved it after this one had read it");
        }
        version++;
    }

    /** A lost lock is nobody's: the row still tells whether somebody saved meanwhile, but not whether he is about to. */
    private void takeAgain() {
        lock.close();
        List<LockHolding> holders = PostgresLock.holders(database, rowKey);
        lock = PostgresLock.tryTake(database, rowKey, StateAccess.EXCLUSIVE)
                .orElseThrow(() -> unsaved("the connection that held its lock broke, and another run took the lock: "
                        + LockHolding.owners(holders)));
        warnings.accept("the connection that held the lock of the state " + rowKey
                + " in PostgreSQL broke; the lock is taken again");
    }

    private AlembicException unsaved(String why) {
        return new AlembicException(
                ErrorKind.STATE, "cannot save the state " + rowKey + " in PostgreSQL: " + why + WHAT_TO_DO);
    }

    @Override
    public void close() {
        lock.close();
    }
}
