package io.alembic.adapter.netbox.server;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of NetBox, as far as its API depends on it.
 *
 * @param text as the server says it: {@code 4.6.8}, {@code 4.7.0-beta1}
 */
public record ServerVersion(int major, int minor, String text) {

    /** What the adapter is written for; 4.6 is what it is proven on. */
    static final ServerVersion FIRST = new ServerVersion(4, 2, "4.2");

    static final ServerVersion LAST = new ServerVersion(4, 7, "4.7");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");
    private static final Comparator<ServerVersion> ORDER =
            Comparator.comparingInt(ServerVersion::major).thenComparingInt(ServerVersion::minor);

    public ServerVersion {
        requireNonNull(text, "text is null");
    }

    /** Empty for text that begins with no version. */
    public static Optional<ServerVersion> parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches()
                ? Optional.of(
                        new ServerVersion(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)), text))
                : Optional.empty();
    }

    /** Whether it has what came with a version. */
    public boolean has(VersionDifference difference) {
        return ORDER.compare(this, difference.since()) >= 0;
    }

    /** What people should know of a version that the adapter is not written for. */
    public Optional<String> warning() {
        boolean written = ORDER.compare(FIRST, this) <= 0 && ORDER.compare(this, LAST) <= 0;
        return written
                ? Optional.empty()
                : Optional.of("this is NetBox " + text + "; alembic is written for " + FIRST.text + " to " + LAST.text
                        + ": look at the plan closely, and write to a copy first");
    }
}
