package io.alembic.engine.apply;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;

/** Asks an apply to stop once what is under way has landed. May be set from any thread. */
public final class StopSignal {

    private volatile boolean asked;

    public void ask() {
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }

    void throwIfAsked() {
        if (asked) {
            throw new AlembicException(ErrorKind.FAILURE, "stopped as asked");
        }
    }
}
