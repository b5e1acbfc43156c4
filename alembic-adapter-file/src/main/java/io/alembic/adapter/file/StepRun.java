package io.alembic.adapter.file;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.OperationKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Carries out the steps of one write on a working copy: creates and updates as they come, then deletes. */
final class StepRun {

    private final WorkingCopy copy;
    private final ObjectWriting writing;
    private final List<WriteOutcome> outcomes = new ArrayList<>();
    private final Set<Integer> undone = new HashSet<>();
    private final boolean failFast;
    private boolean stopped;

    StepRun(WriteRequest request, WorkingCopy copy) {
        this.copy = copy;
        failFast = request.failFast();
        ReferenceIds ids = new ReferenceIds(request.bindings(), copy);
        Targets targets = new Targets(request.schema(), ids, copy);
        this.writing = new ObjectWriting(request, copy, ids, targets);
        List<WriteStep> deletes = new ArrayList<>();
        for (WriteStep step : request.steps()) {
            if (step.operation().kind() == OperationKind.DELETE) {
                deletes.add(step);
            } else {
                run(step, () -> writing.write(step));
            }
        }
        ObjectRemoval removal = new ObjectRemoval(request.schema(), copy, targets, deletes, undone);
        deletes.forEach(step -> run(step, () -> removal.remove(step)));
        writing.requireNoSharedKeys();
    }

    /** What became of each step, creates and updates first; nothing of those behind one that ended the write. */
    List<WriteOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** What the file is to hold now; empty when nothing changed. */
    Optional<FileContent> content() {
        return copy.content();
    }

    private void run(WriteStep step, Supplier<Done> action) {
        if (stopped) {
            return;
        }
        List<Integer> inTheWay =
                step.requires().stream().filter(undone::contains).toList();
        if (!inTheWay.isEmpty()) {
            undone.add(step.index());
            outcomes.add(new WriteOutcome.Blocked(step.index(), inTheWay));
            return;
        }
        try {
            Done done = action.get();
            outcomes.add(new WriteOutcome.Applied(step.index(), done.id(), done.how()));
        } catch (BackendException e) {
            undone.add(step.index());
            outcomes.add(new WriteOutcome.Failed(step.index(), e));
            stopped = failFast;
        }
    }

    /** How one step ended well. */
    record Done(Optional<BackendId> id, AppliedBy how) {}
}
