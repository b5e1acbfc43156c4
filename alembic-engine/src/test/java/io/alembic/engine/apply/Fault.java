package io.alembic.engine.apply;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;

/** How a write breaks down at one of its operations. */
enum Fault {
    NONE,
    /** The backend would not. */
    REFUSED,
    /** It did, and nobody heard. */
    TIMED_OUT,
    /** The adapter gives up before sending it. */
    GIVES_UP_BEFORE,
    /** The adapter gives up when it was done, before anyone was told. */
    GIVES_UP_AFTER,
    /** The process dies before sending it. */
    DIES_BEFORE,
    /** The process dies when it was done, before anyone was told. */
    DIES_AFTER;

    void before() {
        if (this == GIVES_UP_BEFORE) {
            throw new BackendException(BackendFailure.UNREACHABLE, "gave up");
        }
        if (this == DIES_BEFORE) {
            throw new Death();
        }
    }

    void after() {
        if (this == GIVES_UP_AFTER) {
            throw new BackendException(BackendFailure.UNREACHABLE, "gave up");
        }
        if (this == DIES_AFTER) {
            throw new Death();
        }
    }

    boolean stopsTheWrite() {
        return this == GIVES_UP_AFTER || this == GIVES_UP_BEFORE;
    }

    /** Stands for a killed process: nothing that catches failures catches it. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
