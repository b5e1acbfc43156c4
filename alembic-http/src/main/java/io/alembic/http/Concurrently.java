package io.alembic.http;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does one thing for several inputs at once: pages, lists, types. */
public final class Concurrently {

    private Concurrently() {}

    /**
     * The results, in the order of the inputs. The first failure, in that order, ends it; what is not begun by then is
     * left.
     */
    public static <T, R> List<R> map(List<T> inputs, int most, Function<T, R> action) {
        if (inputs.size() <= 1 || most <= 1) {
            return inputs.stream().map(action).toList();
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(most, inputs.size()), task -> {
            Thread thread = new Thread(task, "read");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T input : inputs) {
                futures.add(threads.submit(() -> action.apply(input)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException(BackendFailure.UNREACHABLE, "interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a read ended abnormally", e.getCause());
        }
    }
}
