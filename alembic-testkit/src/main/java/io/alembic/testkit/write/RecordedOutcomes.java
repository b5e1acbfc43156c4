package io.alembic.testkit.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.core.identity.BackendId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps the outcomes of a write by position. A position reported twice, or by two threads at once, is an error. */
public final class RecordedOutcomes implements WriteListener {

    private final SortedMap<Integer, WriteOutcome> outcomes = new TreeMap<>();
    private final AtomicBoolean listening = new AtomicBoolean();

    @Override
    public void landed(List<WriteOutcome> landed) {
        if (!listening.compareAndSet(false, true)) {
            throw new AssertionError("outcomes were reported by two threads at once");
        }
        for (WriteOutcome outcome : landed) {
            if (outcomes.put(outcome.index(), outcome) != null) {
                throw new AssertionError("step " + outcome.index() + " was reported twice");
            }
        }
        listening.set(false);
    }

    public int size() {
        return outcomes.size();
    }

    public WriteOutcome of(int index) {
        return requireNonNull(outcomes.get(index), () -> "step " + index + " was not reported");
    }

    public boolean allApplied() {
        return outcomes.values().stream().allMatch(outcome -> outcome instanceof WriteOutcome.Applied);
    }

    /** The id an applied step reported. */
    public Optional<BackendId> id(int index) {
        return of(index)
                .fold(
                        WriteOutcome.Applied::id,
                        failed -> {
                            throw unexpected(failed);
                        },
                        blocked -> {
                            throw unexpected(blocked);
                        });
    }

    public AppliedBy how(int index) {
        return of(index)
                .fold(
                        WriteOutcome.Applied::how,
                        failed -> {
                            throw unexpected(failed);
                        },
                        blocked -> {
                            throw unexpected(blocked);
                        });
    }

    public BackendException failure(int index) {
        return of(index)
                .fold(
                        applied -> {
                            throw unexpected(applied);
                        },
                        WriteOutcome.Failed::failure,
                        blocked -> {
                            throw unexpected(blocked);
                        });
    }

    /** The steps in the way of one that was not tried. */
    public List<Integer> blockedBy(int index) {
        return of(index)
                .fold(
                        applied -> {
                            throw unexpected(applied);
                        },
                        failed -> {
                            throw unexpected(failed);
                        },
                        WriteOutcome.Blocked::by);
    }

    private static AssertionError unexpected(WriteOutcome outcome) {
        return new AssertionError("unexpected outcome: " + outcome);
    }

    @Override
    public String toString() {
        return outcomes.toString();
    }
}
