package io.alembic.cli;

import io.alembic.cli.session.Interruption;
import io.alembic.core.problem.ErrorKind;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets an apply that is interrupted finish what is under way and keep its journal, before the process goes. */
final class GracefulEnd {

    private static final long PATIENCE_SECONDS = 60;

    private final Interruption interruption;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exit;

    GracefulEnd(Interruption interruption) {
        this.interruption = interruption;
    }

    /** The run is over: there is nothing to wait for. */
    void ended(int code) {
        exit = code;
        ended.countDown();
    }

    /** For the shutdown hook. After Ctrl-C the exit code is that of the signal, but for a run that can be resumed. */
    @SuppressWarnings("SystemExitOutsideMain") // a hook cannot return an exit code, only halt with one
    void awaitStop() {
        if (ended.getCount() == 0 || !interruption.ask()) {
            return;
        }
        try {
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (inTime && exit == ErrorKind.INTERRUPTED_APPLY.exitCode()) {
                Runtime.getRuntime().halt(exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
