package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.Problem;
import io.alembic.engine.compare.FieldComparison;
import io.alembic.engine.match.MatchedObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Holds the creates and updates of a plan against what the backend holds now (spec 40 §6, "Stale check"). What is no
 * longer needed is satisfied; what is needed and was planned so is carried out; all else is a conflict. An operation
 * that an earlier run has done stays done while its object is there.
 */
final class StandingJudge {

    private final List<PlannedOperation> operations;
    private final FieldComparison comparison;
    private final Resumption resumption;
    private final List<Standing> standings;
    private final List<Problem> conflicts = new ArrayList<>();

    StandingJudge(List<PlannedOperation> operations, FieldComparison comparison, Resumption resumption) {
        this.operations = requireNonNull(operations, "operations is null");
        this.comparison = requireNonNull(comparison, "comparison is null");
        this.resumption = requireNonNull(resumption, "resumption is null");
        standings = new ArrayList<>(Collections.nCopies(operations.size(), Standing.Needed.NEEDED));
    }

    List<Standing> standings() {
        return Collections.unmodifiableList(standings);
    }

    List<Problem> conflicts() {
        return Collections.unmodifiableList(conflicts);
    }

    void judge(PlannedObject planned, MatchedObject matched) {
        if (matched.observed().isPresent()) {
            judge(planned, matched, matched.observed().get());
        } else if (planned.create().isEmpty()) {
            conflicts.add(StaleConflict.vanished(operations.get(planned.first())));
        }
    }

    private void judge(PlannedObject planned, MatchedObject matched, ObservedObject observed) {
        List<FieldChange> changes = comparison.changes(matched.declared(), observed.attributes());
        List<FieldChange> beside = changes.stream()
                .filter(change -> !planned.updatedFields().contains(change.field()))
                .toList();
        if (planned.create().isPresent()) {
            judgeCreate(planned.create().getAsInt(), observed.id(), beside);
        } else if (planned.updates().stream().noneMatch(resumption::isDone)) {
            beside.forEach(
                    change -> conflicts.add(StaleConflict.changedBeside(operations.get(planned.first()), change)));
        }
        for (int position : planned.updates()) {
            operations
                    .get(position)
                    .operation()
                    .fold(
                            create -> null,
                            update -> judgeUpdate(position, update, observed.id(), changes),
                            delete -> null);
        }
    }

    private void judgeCreate(int position, Optional<BackendId> id, List<FieldChange> changes) {
        if (changes.isEmpty() || resumption.isDone(position)) {
            standings.set(position, new Standing.Satisfied(id));
        } else if (resumption.isResumed()) {
            standings.set(position, new Standing.Met(id, changes));
        } else {
            conflicts.add(StaleConflict.appeared(operations.get(position), id, changes));
        }
    }

    private Standing judgeUpdate(
            int position, Operation.Update update, Optional<BackendId> id, List<FieldChange> changes) {
        PlannedOperation planned = operations.get(position);
        boolean needed = false;
        for (FieldChange was : update.changes()) {
            Optional<FieldChange> now = changes.stream()
                    .filter(change -> change.field().equals(was.field()))
                    .findFirst();
            needed |= now.isPresent();
            now.filter(change -> !same(update, was, change))
                    .filter(change -> !resumption.isDone(position))
                    .ifPresent(change -> conflicts.add(StaleConflict.changed(planned, was, change.from())));
        }
        if (!needed || resumption.isDone(position)) {
            return standings.set(position, new Standing.Satisfied(id));
        }
        update.id()
                .filter(was -> !Optional.of(was).equals(id))
                .ifPresent(was -> conflicts.add(StaleConflict.anotherObject(planned, was, id)));
        return standings.get(position);
    }

    private boolean same(Operation.Update update, FieldChange was, FieldChange now) {
        return comparison.same(update.type(), was.field(), was.from(), now.from())
                && comparison.same(update.type(), was.field(), was.to(), now.to());
    }

    void satisfied(int position) {
        standings.set(position, new Standing.Satisfied(Optional.empty()));
    }

    void conflict(Problem problem) {
        conflicts.add(problem);
    }
}
