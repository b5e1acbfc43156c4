package io.alembic.engine.postgres;

import io.alembic.engine.state.LockOwner;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a connection belongs to, as the name that the server shows of it to everybody: {@code alembic apply 42
 * 20260102T030405Z host1}. The server cuts names at 63 bytes, so what may be cut stands last.
 */
final class OwnerName {

    private static final int LONGEST = 63;
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(.*) (\\d{1,18}) (\\d{8}T\\d{6}Z) (\\S+)");

    private OwnerName() {}

    static String of(LockOwner owner) {
        String name = owner.command() + " " + owner.pid() + " " + SINCE.format(owner.since()) + " " + owner.host();
        return name.substring(0, Math.min(LONGEST, name.length()));
    }

    /** The owner as messages show it; a connection of another program by its name and process on the server. */
    static String shown(String name, int serverProcess) {
        return parse(name).map(LockOwner::toString).orElse("\"" + name + "\", server process " + serverProcess);
    }

    private static Optional<LockOwner> parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant since = LocalDateTime.parse(matcher.group(3), SINCE).toInstant(ZoneOffset.UTC);
            return Optional.of(
                    new LockOwner(matcher.group(4), Long.parseLong(matcher.group(2)), matcher.group(1), since));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
