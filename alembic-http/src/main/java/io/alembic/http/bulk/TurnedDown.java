package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteOutcome;

/** A row that the server did not take, by itself. */
record TurnedDown(BulkRow row, BackendException failure) {

    TurnedDown {
        requireNonNull(row, "row is null");
        requireNonNull(failure, "failure is null");
    }

    boolean isConflict() {
        return failure.failure() == BackendFailure.CONFLICT;
    }

    WriteOutcome failed() {
        return failed(failure);
    }

    /** Failed for another reason than the server gave. */
    WriteOutcome failed(BackendException reason) {
        return new WriteOutcome.Failed(row.step().index(), reason);
    }
}
