package io.alembic.adapter.nautobot.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to several things, some at a time; the first failure, in the things' order, is thrown. */
final class InParallel {

    private static final int AT_ONCE = 4;

    private InParallel() {}

    static <T, R> List<R> map(List<T> things, Function<T, R> task) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_ONCE, things.size())), run -> {
            Thread thread = new Thread(run, "nautobot-read");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> running = new ArrayList<>();
            things.forEach(thing -> running.add(threads.submit(() -> task.apply(thing))));
            List<R> results = new ArrayList<>();
            for (Future<R> each : running) {
                results.add(result(each));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R result(Future<R> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
