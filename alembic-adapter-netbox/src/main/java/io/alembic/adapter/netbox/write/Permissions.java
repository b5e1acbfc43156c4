package io.alembic.adapter.netbox.write;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a refusal of the token is one of a whole batch. NetBox refuses an array for one object outside a permission's
 * constraints, as it does for a token that may write nothing: so the guilty ones are looked for, until enough of them were
 * refused alone and none was let through. Any thread.
 */
final class Permissions {

    /** Refused alone, one after the other: more would be many requests for nothing. */
    private static final int ENOUGH = 8;

    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refusedAlone = new ConcurrentHashMap<>();

    /** The answer, as one that blames no row in particular where it may be about some of them only. */
    BatchAnswer judged(BulkBatch batch, BatchAnswer answer) {
        String what = batch.kind() + " " + batch.type();
        return answer.fold(
                answered -> {
                    allowed.add(what);
                    return answered;
                },
                refused ->
                        refused.failure().failure() == BackendFailure.REFUSED ? refused(what, batch, refused) : refused,
                unknown -> unknown);
    }

    private BatchAnswer refused(String what, BulkBatch batch, BatchAnswer.Refused refused) {
        if (batch.size() == 1) {
            refusedAlone.merge(what, 1, Integer::sum);
            return refused;
        }
        boolean all = !allowed.contains(what) && refusedAlone.getOrDefault(what, 0) >= ENOUGH;
        BackendException failure = refused.failure();
        return all
                ? refused
                : BatchAnswer.refused(
                        new BackendException(BackendFailure.REJECTED, String.valueOf(failure.getMessage()), failure));
    }
}
