package io.alembic.cli;

import io.alembic.cli.session.Interruption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hears Ctrl-C and its like. At the first, an apply lands what is under way and the run ends by itself; anything else
 * ends at once, and so does everything at the second. A shutdown hook could not hear that second one.
 *
 * <p>Only {@code sun.misc.Signal} of the module {@code jdk.unsupported} tells of signals. It is looked up by name, because
 * javac warns of every mention of it, which no switch silences beside Error Prone.
 */
final class StopSignals {

    /** Names and numbers, which POSIX fixes for these. */
    private static final Map<String, Integer> SIGNALS = Map.of("SIGINT", 2, "SIGTERM", 15, "SIGHUP", 1);

    /** What shells add to a signal's number (POSIX 2018, XCU 2.8.2, as all of them do it). */
    private static final int BY_SIGNAL = 128;

    private final Interruption interruption;
    private final AtomicBoolean heard = new AtomicBoolean();

    private StopSignals(Interruption interruption) {
        this.interruption = interruption;
    }

    static void listen(Interruption interruption) {
        StopSignals signals = new StopSignals(interruption);
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object hears = Proxy.newProxyInstance(
                    StopSignals.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, arguments) -> signals.answer(method, arguments));
            Class<?> signal = Class.forName("sun.misc.Signal");
            Method handle = signal.getMethod("handle", signal, handler);
            Constructor<?> named = signal.getConstructor(String.class);
            for (String name : SIGNALS.keySet()) {
                register(handle, named, name.substring("SIG".length()), hears);
            }
        } catch (ReflectiveOperationException e) {
            // this runtime tells nobody of signals
            return;
        }
    }

    private static void register(Method handle, Constructor<?> named, String name, Object hears)
            throws ReflectiveOperationException {
        try {
            handle.invoke(null, named.newInstance(name), hears);
        } catch (InvocationTargetException e) {
            // Java was told to leave signals alone (-Xrs), or the system has no such signal
            return;
        }
    }

    /** A handler has one method of its own; those that every object has are asked for when it is registered. */
    private Object answer(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "handle" -> {
                hear(SIGNALS.getOrDefault(String.valueOf(arguments[0]), 0));
                yield this;
            }
            case "hashCode" -> System.identityHashCode(this);
            case "equals" -> false;
            default -> "stop signals";
        };
    }

    @SuppressWarnings("SystemExitOutsideMain") // a signal is not heard by the thread that could return a code
    private void hear(int number) {
        int exit = BY_SIGNAL + number;
        if (heard.getAndSet(true)) {
            Runtime.getRuntime().halt(exit);
        }
        if (!interruption.ask()) {
            Runtime.getRuntime().exit(exit);
        }
    }
}
