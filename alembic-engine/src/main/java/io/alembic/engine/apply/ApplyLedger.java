package io.alembic.engine.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.core.apply.AppliedOperation;
import io.alembic.core.apply.BlockedOperation;
import io.alembic.core.apply.FailedOperation;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Keeps the outcomes of a write as they land. What landed is known even when it cannot be written down any more. */
final class ApplyLedger implements WriteListener {

    private final List<Task> tasks;
    private final ApplyRecords records;
    private final StopSignal stop;
    private final boolean failFast;
    private final BitSet reported;
    private final List<AppliedOperation> applied = new ArrayList<>();
    private final SortedMap<Integer, WriteOutcome.Failed> failed = new TreeMap<>();
    private final SortedMap<Integer, WriteOutcome.Blocked> blocked = new TreeMap<>();

    /** @param failFast whether the write ends at the first operation that fails */
    ApplyLedger(List<Task> tasks, ApplyRecords records, StopSignal stop, boolean failFast) {
        this.tasks = List.copyOf(tasks);
        this.records = requireNonNull(records, "records is null");
        this.stop = requireNonNull(stop, "stop is null");
        this.failFast = failFast;
        reported = new BitSet(tasks.size());
    }

    @Override
    public void landed(List<WriteOutcome> outcomes) {
        int before = applied.size();
        SortedMap<Integer, Optional<BackendId>> done = new TreeMap<>();
        for (WriteOutcome outcome : outcomes) {
            refuseNonsense(outcome);
            reported.set(outcome.index());
            outcome.fold(
                    success -> {
                        learn(tasks.get(success.index()), success, done);
                        return success;
                    },
                    failure -> failed.put(failure.index(), failure),
                    kept -> blocked.put(kept.index(), kept));
        }
        records.landed(List.copyOf(applied.subList(before, applied.size())), done);
        if (reported.cardinality() < tasks.size()) {
            stop.throwIfAsked();
            records.requireLock();
        }
        if (failFast && !failed.isEmpty()) {
            throw failures().get(0);
        }
    }

    private void refuseNonsense(WriteOutcome outcome) {
        int index = outcome.index();
        if (index < 0 || index >= tasks.size() || reported.get(index)) {
            throw new BackendException(
                    BackendFailure.PROTOCOL, "the adapter reported an outcome for step " + index + " out of turn");
        }
    }

    private void learn(Task task, WriteOutcome.Applied outcome, SortedMap<Integer, Optional<BackendId>> done) {
        Operation operation = task.planned().operation();
        boolean delete = task.kind() == OperationKind.DELETE;
        Optional<BackendId> id = delete ? Optional.empty() : outcome.id();
        applied.add(new AppliedOperation(
                operation.uid(),
                operation.type(),
                id,
                Optional.of(task.kind()),
                task.isMet() || outcome.how() == AppliedBy.ADOPTING));
        if (!delete) {
            done.put(task.position(), id);
        }
    }

    List<AppliedOperation> applied() {
        return Collections.unmodifiableList(applied);
    }

    /** What went wrong with single operations, in apply order. */
    List<BackendException> failures() {
        return failed.values().stream().map(WriteOutcome.Failed::failure).toList();
    }

    List<FailedOperation> failed() {
        return failed.values().stream().map(this::failed).toList();
    }

    /** What the adapter held back, in apply order. */
    List<BlockedOperation> blocked() {
        return blocked.values().stream().map(this::blocked).toList();
    }

    /** What the adapter told nothing of, in apply order. */
    List<Task> unreported() {
        return IntStream.range(0, tasks.size())
                .filter(index -> !reported.get(index))
                .mapToObj(tasks::get)
                .toList();
    }

    /** What was held back or told nothing of, in apply order. */
    List<BlockedOperation> blockedAndUnreported() {
        List<BlockedOperation> all = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            if (!reported.get(i)) {
                all.add(new BlockedOperation(tasks.get(i).planned().operation(), List.of()));
            } else if (blocked.containsKey(i)) {
                all.add(blocked(requireNonNull(blocked.get(i))));
            }
        }
        return all;
    }

    private BlockedOperation blocked(WriteOutcome.Blocked outcome) {
        return new BlockedOperation(
                tasks.get(outcome.index()).planned().operation(),
                outcome.by().stream().map(this::uid).distinct().toList());
    }

    private FailedOperation failed(WriteOutcome.Failed outcome) {
        Task task = tasks.get(outcome.index());
        return new FailedOperation(
                task.planned().operation(),
                String.valueOf(outcome.failure().getMessage()),
                outcome.failure().fieldErrors().stream()
                        .map(error -> new FailedOperation.FieldFailure(error.field(), error.message()))
                        .toList(),
                task.planned().evidence().source());
    }

    private Uid uid(int index) {
        return tasks.get(index).planned().operation().uid();
    }
}
