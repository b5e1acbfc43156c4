package io.alembic.engine.map.ledger;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.util.List;

/** Refuses a mapping that loses more than was allowed, and says what would have to be typed to go on. */
public final class LossGate {

    private LossGate() {}

    /** @throws AlembicException of kind REFUSED, with what is lost by type and field */
    public static void check(Ledger ledger, LossLimit limit) {
        OutcomeCounts fields = ledger.fieldCounts();
        if (limit.isKept(fields)) {
            return;
        }
        List<Problem> lost = FieldLoss.of(ledger).stream()
                .filter(loss -> loss.fate().outcome() == Outcome.DROPPED)
                .map(LossGate::told)
                .toList();
        throw new AlembicException(
                ErrorKind.REFUSED,
                fields.dropped() + " of " + fields.total() + " fields would be lost, and at most " + limit
                        + " may be; if that is meant, pass --max-loss " + fields.dropped(),
                lost);
    }

    private static Problem told(FieldLoss loss) {
        return Problem.of(
                "loss",
                loss.type() + " " + loss.name() + " of " + loss.count() + (loss.count() == 1 ? " object" : " objects")
                        + ", such as " + loss.first().key().text() + ": " + loss.reasons());
    }
}
