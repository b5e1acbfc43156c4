package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries out the steps of a write: level by level, in batches of one type and kind over a few connections. Each step
 * gets exactly one outcome, reported as it lands. Only when the backend cannot be reached any more, or the listener
 * fails, the write ends early: then the steps without an outcome were not sent.
 */
public final class BulkWriter {

    private final BulkTarget target;
    private final BulkOptions options;

    public BulkWriter(BulkTarget target, BulkOptions options) {
        this.target = requireNonNull(target, "target is null");
        this.options = requireNonNull(options, "options is null");
    }

    /** @throws BackendException of kind UNREACHABLE when the write cannot go on */
    public void write(WriteRequest request, WriteListener listener) {
        IdTable ids = IdTable.of(request);
        learnChosenIds(request, ids);
        ReferenceEncoder references = new ReferenceEncoder(request.schema(), ids::idOf);
        Outcomes outcomes =
                new Outcomes(listener, request.progress(), request.steps().size());
        Preparation preparation = new Preparation(target, ids, references);
        BatchRun run = new BatchRun(target, ids, new Adoption(target, ids, references), outcomes);
        ExecutorService connections = Executors.newFixedThreadPool(options.connections(), threads());
        try {
            for (List<WriteStep> turn : BatchCutting.turns(target, request.steps())) {
                List<WriteStep> ready = unblocked(turn, outcomes);
                await(connections, outcomes, batches(ready, preparation, run, outcomes));
                outcomes.throwIfStopped();
            }
        } finally {
            connections.shutdownNow();
        }
    }

    private void learnChosenIds(WriteRequest request, IdTable ids) {
        for (WriteStep step : request.steps()) {
            step.operation()
                    .fold(target::chosenId, update -> update.id(), delete -> delete.id())
                    .ifPresent(id ->
                            ids.learn(step.operation().type(), step.operation().uid(), id));
        }
    }

    private static List<WriteStep> unblocked(List<WriteStep> turn, Outcomes outcomes) {
        List<WriteStep> ready = new ArrayList<>();
        List<WriteOutcome> blocked = new ArrayList<>();
        for (WriteStep step : turn) {
            List<Integer> inTheWay = outcomes.inTheWayOf(step);
            if (inTheWay.isEmpty()) {
                ready.add(step);
            } else {
                blocked.add(new WriteOutcome.Blocked(step.index(), inTheWay));
            }
        }
        outcomes.landed(blocked);
        return ready;
    }

    private List<Callable<Boolean>> batches(
            List<WriteStep> steps, Preparation preparation, BatchRun run, Outcomes outcomes) {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (List<WriteStep> batch : new BatchCutting(options).batches(steps)) {
            tasks.add(() -> {
                try {
                    carryOut(batch, preparation, run, outcomes);
                } catch (RuntimeException e) {
                    outcomes.stop(e);
                }
                return true;
            });
        }
        return tasks;
    }

    private static void carryOut(List<WriteStep> batch, Preparation preparation, BatchRun run, Outcomes outcomes) {
        if (outcomes.isStopped()) {
            return;
        }
        Preparation.Prepared prepared = preparation.of(batch);
        outcomes.landed(prepared.outcomes());
        if (!prepared.rows().isEmpty()) {
            WriteStep first = batch.get(0);
            run.run(new BulkBatch(first.operation().type(), first.operation().kind(), prepared.rows()));
        }
    }

    private static void await(ExecutorService connections, Outcomes outcomes, List<Callable<Boolean>> tasks) {
        try {
            for (Future<Boolean> task : connections.invokeAll(tasks)) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcomes.stop(new BackendException(BackendFailure.UNREACHABLE, "interrupted while writing", e));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a write ended abnormally", e.getCause());
        }
    }

    private static ThreadFactory threads() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "write-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
