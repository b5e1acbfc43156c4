package io.alembic.adapter.registry.external;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A program and all it starts. A child whose parent is gone cannot be found through it any more, so the tree is looked
 * at now and then while the program runs.
 */
final class ProcessTree implements AutoCloseable {

    private static final long LOOK_EVERY_MILLISECONDS = 250;

    private final ProcessHandle root;
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(ProcessTree::daemon);
    private final Future<?> looks;

    ProcessTree(Process process) {
        this.root = process.toHandle();
        looks = watch.scheduleWithFixedDelay(
                this::look, LOOK_EVERY_MILLISECONDS, LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Ends all of them at once and by force, children before they can be lost. */
    synchronized void kill() {
        look();
        root.destroyForcibly();
        look();
        seen.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        looks.cancel(true);
        watch.shutdownNow();
    }

    private synchronized void look() {
        root.descendants().forEach(seen::add);
        for (ProcessHandle each : Set.copyOf(seen)) {
            each.descendants().forEach(seen::add);
        }
        seen.removeIf(each -> !each.isAlive());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "external adapter watch");
        thread.setDaemon(true);
        return thread;
    }
}
