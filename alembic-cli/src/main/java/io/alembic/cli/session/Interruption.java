package io.alembic.cli.session;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Tells a run that it was asked to stop, by Ctrl-C for instance, if the run heeds that: else it ends at once. */
public final class Interruption {

    private volatile BooleanSupplier stop = () -> false;
    private volatile Runnable leaving = () -> {};
    private final Consumer<Interruption> listen;
    private final AtomicBoolean heeded = new AtomicBoolean();

    /** @param listen begins to hear of signals, and tells this object of them */
    public Interruption(Consumer<Interruption> listen) {
        this.listen = requireNonNull(listen, "listen is null");
    }

    /** Begins to listen, if nobody did. What is over in a moment need not. */
    public void heed() {
        if (!heeded.getAndSet(true)) {
            listen.accept(this);
        }
    }

    /** @param stop asks what runs now to end soon, and tells whether it should be waited for; from another thread */
    public void onAsked(BooleanSupplier stop) {
        this.stop = requireNonNull(stop, "stop is null");
    }

    /** @param leaving comes before a run that is not waited for ends; called from another thread */
    public void onLeaving(Runnable leaving) {
        this.leaving = requireNonNull(leaving, "leaving is null");
    }

    /** Asks the run to stop; whether it will, by itself. */
    public boolean ask() {
        boolean waits = stop.getAsBoolean();
        if (!waits) {
            leaving.run();
        }
        return waits;
    }
}
