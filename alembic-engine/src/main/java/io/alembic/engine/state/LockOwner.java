package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who holds a lock, for those who find it held.
 *
 * @param command what runs, without anything secret: {@code alembic apply}
 */
public record LockOwner(String host, long pid, String command, Instant since) {

    private static final Pattern LINE = Pattern.compile("\"(.*)\", process (\\d{1,18}) on (\\S+), since (\\S+)");

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

    /** What {@link #toString} wrote; empty for anything else. */
    public static Optional<LockOwner> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LockOwner(
                    matcher.group(3),
                    Long.parseLong(matcher.group(2)),
                    matcher.group(1),
                    Instant.parse(matcher.group(4))));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether it is certain that the process is gone: it would be on this machine, and is not, or another has its number. */
    public boolean isGone(String thisHost) {
        return host.equals(thisHost)
                && ProcessHandle.of(pid)
                        .filter(process -> !process.info()
                                .startInstant()
                                .orElse(Instant.MIN)
                                .isAfter(since.plusSeconds(1)))
                        .isEmpty();
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
