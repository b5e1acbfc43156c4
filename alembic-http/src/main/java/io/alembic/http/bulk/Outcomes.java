package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What landed until now in one write, and whether it has to stop. Any thread. */
final class Outcomes {

    private static final int MOST_UNREACHABLE_IN_A_ROW = 3;

    private final WriteListener listener;
    private final Progress progress;
    private final int total;
    private final Set<Integer> applied = new HashSet<>();
    private @Nullable RuntimeException stop;
    private int landed;
    private int unreachableInARow;

    Outcomes(WriteListener listener, Progress progress, int total) {
        this.listener = requireNonNull(listener, "listener is null");
        this.progress = requireNonNull(progress, "progress is null");
        this.total = total;
    }

    /** Reports outcomes that landed together. */
    synchronized void landed(List<WriteOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        for (WriteOutcome outcome : outcomes) {
            outcome.fold(this::succeeded, this::failed, blocked -> blocked);
        }
        listener.landed(List.copyOf(outcomes));
        landed += outcomes.size();
        progress.update("writing", landed, total);
    }

    private WriteOutcome succeeded(WriteOutcome.Applied outcome) {
        applied.add(outcome.index());
        unreachableInARow = 0;
        return outcome;
    }

    private WriteOutcome failed(WriteOutcome.Failed outcome) {
        BackendException failure = outcome.failure();
        if (failure.failure() != BackendFailure.UNREACHABLE) {
            unreachableInARow = 0;
        } else if (++unreachableInARow >= MOST_UNREACHABLE_IN_A_ROW) {
            stop(failure);
        }
        return outcome;
    }

    /** The steps that must have been applied before this one and were not. */
    synchronized List<Integer> inTheWayOf(WriteStep step) {
        return step.requires().stream()
                .filter(index -> !applied.contains(index))
                .toList();
    }

    /** Nothing more is to be sent; the first reason counts. */
    synchronized void stop(RuntimeException reason) {
        stop = stop == null ? reason : stop;
    }

    synchronized boolean isStopped() {
        return stop != null;
    }

    synchronized void throwIfStopped() {
        if (stop != null) {
            throw stop;
        }
    }
}
