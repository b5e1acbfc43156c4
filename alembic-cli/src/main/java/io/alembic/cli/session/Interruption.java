package io.alembic.cli.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells a run that it was asked to stop, by Ctrl-C for instance. What was not registered is not waited for. */
public final class Interruption {

    private final List<Runnable> stops = new CopyOnWriteArrayList<>();

    /** @param stop asks the run to end soon and in good order; called from another thread */
    public void register(Runnable stop) {
        stops.add(stop);
    }

    /** Asks everything registered to stop; whether there was anything. */
    public boolean ask() {
        stops.forEach(Runnable::run);
        return !stops.isEmpty();
    }
}
