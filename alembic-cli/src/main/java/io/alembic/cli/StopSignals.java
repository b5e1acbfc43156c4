package io.alembic.cli;

import io.alembic.cli.session.Interruption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * Hears Ctrl-C and its like. At the first, an apply lands what is under way and the run ends by itself; anything else
 * ends at once, and so does everything at the second. A shutdown hook could not hear that second one.
 */
final class StopSignals {

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    /** What shells add to a signal's number (POSIX 2018, XCU 2.8.2, as all of them do it). */
    private static final int BY_SIGNAL = 128;

    private final Interruption interruption;
    private final AtomicBoolean heard = new AtomicBoolean();

    private StopSignals(Interruption interruption) {
        this.interruption = interruption;
    }

    static void listen(Interruption interruption) {
        StopSignals signals = new StopSignals(interruption);
        for (String name : NAMES) {
            try {
                Signal.handle(new Signal(name), signals::hear);
            } catch (IllegalArgumentException e) {
                // Java was told to leave signals alone (-Xrs), or the system has no such signal
                continue;
            }
        }
    }

    @SuppressWarnings("SystemExitOutsideMain") // a signal is not heard by the thread that could return a code
    private void hear(Signal signal) {
        int exit = BY_SIGNAL + signal.getNumber();
        if (heard.getAndSet(true)) {
            Runtime.getRuntime().halt(exit);
        }
        if (!interruption.ask()) {
            Runtime.getRuntime().exit(exit);
        }
    }
}
