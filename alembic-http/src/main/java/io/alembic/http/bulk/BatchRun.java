package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.http.TransportException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings one batch to an outcome for each of its rows. A refused batch is sent again without the guilty rows, or in
 * halves until they stand alone. A batch of unknown fate is looked at before anything of it is sent again.
 */
final class BatchRun {

    private final BulkTarget target;
    private final IdTable ids;
    private final Adoption adoption;
    private final Outcomes outcomes;

    BatchRun(BulkTarget target, IdTable ids, Adoption adoption, Outcomes outcomes) {
        this.target = requireNonNull(target, "target is null");
        this.ids = requireNonNull(ids, "ids is null");
        this.adoption = requireNonNull(adoption, "adoption is null");
        this.outcomes = requireNonNull(outcomes, "outcomes is null");
    }

    void run(BulkBatch batch) {
        run(batch, false);
    }

    /** @param again whether rows of this batch were sent before, and did not land */
    private void run(BulkBatch batch, boolean again) {
        if (outcomes.isStopped()) {
            return;
        }
        BatchAnswer answer = sent(target, batch);
        answer.fold(
                answered -> land(batch, answered.rows()),
                refused -> refused(batch, refused, again),
                unknown -> inDoubt(batch, unknown.failure(), again));
    }

    /** Sends a batch; failures thrown become the answer they mean. */
    static BatchAnswer sent(BulkTarget target, BulkBatch batch) {
        try {
            return checked(batch, target.send(batch));
        } catch (TransportException e) {
            return e.neverLeft() ? BatchAnswer.refused(e) : BatchAnswer.unknown(e);
        } catch (BackendException e) {
            return switch (e.failure()) {
                case UNREACHABLE, PROTOCOL -> BatchAnswer.unknown(e);
                case REFUSED, REJECTED, CONFLICT, STALE, SCHEMA_MISMATCH -> BatchAnswer.refused(e);
            };
        }
    }

    private static BatchAnswer checked(BulkBatch batch, BatchAnswer answer) {
        return answer.fold(
                answered -> answered.rows().size() == batch.size()
                        ? answered
                        : BatchAnswer.unknown(new BackendException(
                                BackendFailure.PROTOCOL,
                                "the server answered for " + answered.rows().size() + " of " + batch.size() + " "
                                        + batch.type() + " objects")),
                refused -> refused,
                unknown -> unknown);
    }

    private Void land(BulkBatch batch, List<RowAnswer> answers) {
        List<WriteOutcome> landed = new ArrayList<>();
        List<TurnedDown> turnedDown = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            BulkRow row = batch.rows().get(i);
            answers.get(i)
                    .fold(
                            done -> landed.add(applied(batch, row, done)),
                            failed -> turnedDown.add(new TurnedDown(row, failed.failure())));
        }
        outcomes.landed(landed);
        settle(batch, turnedDown);
        return null;
    }

    private Void refused(BulkBatch batch, BatchAnswer.Refused refused, boolean again) {
        BackendException failure = refused.failure();
        if (failure.failure() == BackendFailure.UNREACHABLE) {
            return giveUp(batch, failure);
        }
        List<BulkRow> innocent = new ArrayList<>();
        List<TurnedDown> guilty = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            BulkRow row = batch.rows().get(i);
            BackendException own = refused.guilty().get(i);
            if (own == null) {
                innocent.add(row);
            } else {
                guilty.add(new TurnedDown(row, own));
            }
        }
        settle(batch, guilty);
        if (innocent.isEmpty()) {
            return null;
        }
        if (!guilty.isEmpty()) {
            run(batch.of(innocent), again);
        } else if (batch.size() == 1 || failure.failure() == BackendFailure.REFUSED) {
            settle(
                    batch,
                    innocent.stream().map(row -> new TurnedDown(row, failure)).toList());
        } else {
            inHalves(batch, again);
        }
        return null;
    }

    /** Rows that were turned down by themselves: creates in other objects' way may take those over. */
    private void settle(BulkBatch batch, List<TurnedDown> turnedDown) {
        boolean adopts = batch.kind() == OperationKind.CREATE;
        List<TurnedDown> conflicts =
                turnedDown.stream().filter(row -> adopts && row.isConflict()).toList();
        outcomes.landed(turnedDown.stream()
                .filter(row -> !adopts || !row.isConflict())
                .map(TurnedDown::failed)
                .toList());
        if (conflicts.isEmpty()) {
            return;
        }
        Adoption.Takeover takeover = adoption.instead(batch.type(), conflicts);
        outcomes.landed(takeover.failed());
        if (!takeover.rows().isEmpty()) {
            run(new BulkBatch(batch.type(), OperationKind.UPDATE, takeover.rows()));
        }
    }

    private Void inDoubt(BulkBatch batch, BackendException failure, boolean again) {
        List<Optional<RowAnswer.Done>> seen;
        try {
            seen = target.lookAgain(batch);
        } catch (BackendException e) {
            BackendException doubtful = doubtful(failure);
            return e.failure() == BackendFailure.UNREACHABLE ? giveUp(batch, doubtful) : fail(batch, doubtful);
        }
        List<BulkRow> missing = new ArrayList<>();
        List<WriteOutcome> landed = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            BulkRow row = batch.rows().get(i);
            seen.get(i).ifPresentOrElse(done -> landed.add(applied(batch, row, done)), () -> missing.add(row));
        }
        outcomes.landed(landed);
        if (missing.size() > 1) {
            inHalves(batch.of(missing), true);
        } else if (missing.size() == 1 && again) {
            fail(batch.of(missing), failure);
        } else if (missing.size() == 1) {
            run(batch.of(missing), true);
        }
        return null;
    }

    private void inHalves(BulkBatch batch, boolean again) {
        int middle = batch.size() / 2;
        run(batch.of(batch.rows().subList(0, middle)), again);
        run(batch.of(batch.rows().subList(middle, batch.size())), again);
    }

    private Void giveUp(BulkBatch batch, BackendException failure) {
        outcomes.stop(failure);
        return fail(batch, failure);
    }

    private Void fail(BulkBatch batch, BackendException failure) {
        outcomes.landed(batch.rows().stream().map(row -> failed(row, failure)).toList());
        return null;
    }

    private WriteOutcome applied(BulkBatch batch, BulkRow row, RowAnswer.Done done) {
        Operation operation = row.operation();
        if (operation.kind() == OperationKind.DELETE) {
            return new WriteOutcome.Applied(row.step().index(), Optional.empty(), done.how());
        }
        Optional<BackendId> id = done.id().or(row::id);
        id.ifPresent(known -> ids.learn(operation.type(), operation.uid(), known));
        AppliedBy how = batch.kind() == operation.kind() ? done.how() : AppliedBy.ADOPTING;
        return new WriteOutcome.Applied(row.step().index(), id, how);
    }

    private static WriteOutcome failed(BulkRow row, BackendException failure) {
        return new WriteOutcome.Failed(row.step().index(), failure);
    }

    private static BackendException doubtful(BackendException failure) {
        return new BackendException(
                failure.failure(), failure.getMessage() + "; it is not known whether it was done", failure);
    }
}
