package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes steps ready to send: bodies encoded, ids found. Those that cannot be sent get their outcome at once. */
final class Preparation {

    private final BulkTarget target;
    private final IdTable ids;
    private final ReferenceEncoder references;

    Preparation(BulkTarget target, IdTable ids, ReferenceEncoder references) {
        this.target = requireNonNull(target, "target is null");
        this.ids = requireNonNull(ids, "ids is null");
        this.references = requireNonNull(references, "references is null");
    }

    Prepared of(List<WriteStep> steps) {
        List<BulkRow> rows = new ArrayList<>();
        List<WriteOutcome> outcomes = new ArrayList<>();
        for (WriteStep step : steps) {
            try {
                row(step)
                        .ifPresentOrElse(
                                rows::add,
                                () -> outcomes.add(
                                        new WriteOutcome.Applied(step.index(), Optional.empty(), AppliedBy.NOTHING)));
            } catch (BackendException e) {
                outcomes.add(new WriteOutcome.Failed(step.index(), e));
            }
        }
        return new Prepared(rows, outcomes);
    }

    /** The row of a step; empty for a delete of what is not there. */
    private Optional<BulkRow> row(WriteStep step) {
        return step.operation()
                .fold(
                        create -> Optional.of(new BulkRow(
                                step,
                                target.chosenId(create),
                                target.encode(OperationKind.CREATE, create.object(), references))),
                        update -> Optional.of(new BulkRow(
                                step,
                                Optional.of(idOf(update)),
                                target.encode(OperationKind.UPDATE, update.object(), references))),
                        delete -> delete.id()
                                .or(() -> found(delete.type(), delete.key()))
                                .map(id -> new BulkRow(step, Optional.of(id), MapValue.EMPTY)));
    }

    /** The planned id, else the one its uid got earlier in this write, else that of the object with its key. */
    private BackendId idOf(Operation.Update update) {
        return update.id()
                .or(() -> ids.idOf(update.type(), update.uid()))
                .or(() -> found(update.type(), update.key()))
                .orElseThrow(() -> new BackendException(
                        BackendFailure.REJECTED, "update of " + update.typeKey() + ": no object has this key"));
    }

    private Optional<BackendId> found(TypeName type, Key key) {
        List<BackendId> found = target.find(type, key, references);
        if (found.size() > 1) {
            throw new BackendException(
                    BackendFailure.CONFLICT, "several objects have the key " + type + " " + key + ": ids " + found);
        }
        return found.stream().findFirst();
    }

    /** What can be sent, and what need not or cannot be. */
    record Prepared(List<BulkRow> rows, List<WriteOutcome> outcomes) {
        Prepared {
            rows = List.copyOf(rows);
            outcomes = List.copyOf(outcomes);
        }
    }
}
