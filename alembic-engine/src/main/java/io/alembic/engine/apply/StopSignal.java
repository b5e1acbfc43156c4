package io.alembic.engine.apply;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;

/** Asks an apply to stop once what is under way has landed. May be set from any thread. */
public final class StopSignal {

    private boolean asked;
    private boolean writing;

    /** Whether there is something to wait for: a run that has not begun to write never will, and may end at once. */
    public synchronized boolean ask() {
        asked = true;
        return writing;
    }

    /** Comes before the first request that changes anything. */
    synchronized void beginWriting() {
        throwIfAsked();
        writing = true;
    }

    synchronized void throwIfAsked() {
        if (asked) {
            throw new AlembicException(ErrorKind.INTERRUPTED, "stopped as asked");
        }
    }
}
