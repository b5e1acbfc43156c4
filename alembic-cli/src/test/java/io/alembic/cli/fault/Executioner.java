package io.alembic.cli.fault;

import io.alembic.cli.fault.KillMoment.Kind;
import io.alembic.testkit.fault.HttpMessage;
import io.alembic.testkit.fault.Passing;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Watches the requests of a process, and kills it at its moment with SIGKILL. Slows writes down a little. */
final class Executioner implements Passing {

    private static final long DELAY_MILLIS = 5;

    private final IdentityHashMap<HttpMessage, Integer> numbers = new IdentityHashMap<>();
    private final IdentityHashMap<HttpMessage, Integer> writeNumbers = new IdentityHashMap<>();
    private Optional<KillMoment> moment = Optional.empty();
    private Optional<Process> victim = Optional.empty();

    /** Begins to count anew; without a moment it only counts. */
    synchronized void expect(Optional<KillMoment> next) {
        moment = next;
        victim = Optional.empty();
        numbers.clear();
        writeNumbers.clear();
    }

    /** Waits for a process to end or to be killed; whether it ended by itself. */
    boolean endedByItself(Process process) throws InterruptedException {
        Optional<KillMoment> timed;
        synchronized (this) {
            victim = Optional.of(process);
            timed = moment.filter(each -> each.kind() == Kind.TIME);
        }
        if (timed.isPresent() && !process.waitFor(timed.get().count(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the program does not end");
        }
        return process.exitValue() != 128 + 9;
    }

    synchronized int requests() {
        return numbers.size();
    }

    synchronized int writes() {
        return writeNumbers.size();
    }

    @Override
    public void at(HttpMessage request, Moment point) {
        try {
            if (point == Moment.ARRIVED && request.isWrite()) {
                Thread.sleep(DELAY_MILLIS);
            }
            Optional<KillMoment> due = due(request, point);
            if (due.isPresent()) {
                Thread.sleep(due.get().pauseMillis());
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void kill() {
        victim.ifPresent(Process::destroyForcibly);
    }

    private synchronized Optional<KillMoment> due(HttpMessage request, Moment point) {
        if (point == Moment.ARRIVED) {
            numbers.put(request, numbers.size() + 1);
            if (request.isWrite()) {
                writeNumbers.put(request, writeNumbers.size() + 1);
            }
        }
        return moment.filter(each -> each.point() == point).filter(each -> switch (each.kind()) {
            case TIME -> false;
            case REQUEST -> numbers.getOrDefault(request, 0) == each.count();
            case WRITE -> writeNumbers.getOrDefault(request, 0) == each.count();
        });
    }
}
