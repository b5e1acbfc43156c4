package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who holds a lock, for those who find it held.
 *
 * @param command what runs, without anything secret: {@code alembic apply}
 */
public record LockOwner(String host, long pid, String command, Instant since) {

    public LockOwner {
        requireNonNull(host, "host is null");
        requireNonNull(command, "command is null");
        requireNonNull(since, "since is null");
    }

    /** This process, from now on. */
    public static LockOwner ofThisProcess(String command, Clock clock) {
        return new LockOwner(
                hostName(),
                ProcessHandle.current().pid(),
                command,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** One line, as the side file holds it and messages show it. */
    @Override
    public String toString() {
        return "\"" + command + "\", process " + pid + " on " + host + ", since " + since;
    }
}
