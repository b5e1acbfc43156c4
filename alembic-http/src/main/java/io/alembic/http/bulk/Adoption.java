package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import java.util.List;
import java.util.Optional;

/**
 * What to do when a create meets a conflict: the one object that has its key is taken over and brought to what was
 * asked, unless it is another declared object's or is to be deleted (spec 50 §10.6).
 */
final class Adoption {

    private final BulkTarget target;
    private final IdTable ids;
    private final ReferenceEncoder references;

    Adoption(BulkTarget target, IdTable ids, ReferenceEncoder references) {
        this.target = requireNonNull(target, "target is null");
        this.ids = requireNonNull(ids, "ids is null");
        this.references = requireNonNull(references, "references is null");
    }

    WriteOutcome instead(BulkRow row, Operation.Create create, BackendException conflict) {
        try {
            List<BackendId> found = target.find(create.type(), create.key(), references);
            return found.isEmpty()
                    ? new WriteOutcome.Failed(row.step().index(), conflict)
                    : takeOver(row, create, only(create, found, conflict));
        } catch (BackendException e) {
            return new WriteOutcome.Failed(row.step().index(), e);
        }
    }

    private BackendId only(Operation.Create create, List<BackendId> found, BackendException conflict) {
        if (found.size() > 1) {
            throw conflict(conflict, "several objects have the key " + create.key() + ": ids " + joined(found));
        }
        BackendId id = found.get(0);
        Optional<Uid> owner = ids.otherOwner(create.type(), id, create.uid());
        if (owner.isPresent()) {
            throw conflict(
                    conflict, "the object with the key " + create.key() + ", id " + id + ", belongs to " + owner.get());
        }
        return id;
    }

    private WriteOutcome takeOver(BulkRow row, Operation.Create create, BackendId id) {
        BulkRow taking = new BulkRow(
                row.step(), Optional.of(id), target.encode(OperationKind.UPDATE, create.object(), references));
        BulkBatch batch = new BulkBatch(create.type(), OperationKind.UPDATE, List.of(taking));
        return BatchRun.sent(target, batch)
                .fold(
                        answered -> answered.rows()
                                .get(0)
                                .fold(done -> adopted(row, create, id), failed -> failed(row, failed.failure())),
                        refused -> failed(row, refused.guilty().getOrDefault(0, refused.failure())),
                        unknown -> target.lookAgain(batch).get(0).isPresent()
                                ? adopted(row, create, id)
                                : failed(row, unknown.failure()));
    }

    private WriteOutcome adopted(BulkRow row, Operation.Create create, BackendId id) {
        ids.learn(create.type(), create.uid(), id);
        return new WriteOutcome.Applied(row.step().index(), Optional.of(id), AppliedBy.ADOPTING);
    }

    private static WriteOutcome failed(BulkRow row, BackendException failure) {
        return new WriteOutcome.Failed(row.step().index(), failure);
    }

    private static BackendException conflict(BackendException cause, String what) {
        return new BackendException(BackendFailure.CONFLICT, cause.getMessage() + "; " + what, cause);
    }

    private static String joined(List<BackendId> ids) {
        return String.join(", ", ids.stream().map(BackendId::toString).toList());
    }
}
