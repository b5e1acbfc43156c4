package io.alembic.core.identity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Identity of a declared object: given once by its author and never computed from key, type or backend. Written
 * lower-case and hyphenated, ordered by that text.
 */
public record Uid(UUID value) implements Comparable<Uid> {

    private static final int HYPHENATED = 36;
    private static final String URN = "urn:uuid:";
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern BARE = Pattern.compile("[0-9a-fA-F]{32}");

    public Uid {
        requireNonNull(value, "value is null");
    }

    /** A uid in any accepted form (spec 10 §4, {@code uuid}): hyphenated, 32 digits, braced or as a URN. */
    public static Optional<Uid> parse(String text) {
        if (text.length() == HYPHENATED && SHAPE.matcher(text).matches()) {
            return Optional.of(new Uid(UUID.fromString(text)));
        }
        if (BARE.matcher(text).matches()) {
            return Optional.of(new Uid(UUID.fromString(hyphenated(text))));
        }
        if (text.length() == HYPHENATED + 2 && text.startsWith("{") && text.endsWith("}")) {
            return parseHyphenated(text.substring(1, text.length() - 1));
        }
        if (text.length() == HYPHENATED + URN.length() && text.regionMatches(true, 0, URN, 0, URN.length())) {
            return parseHyphenated(text.substring(URN.length()));
        }
        return Optional.empty();
    }

    /** The uid this text spells; for text known to be one. */
    public static Uid of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a uid: " + text));
    }

    private static Optional<Uid> parseHyphenated(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Uid(UUID.fromString(text))) : Optional.empty();
    }

    private static String hyphenated(String digits) {
        return digits.substring(0, 8)
                + '-'
                + digits.substring(8, 12)
                + '-'
                + digits.substring(12, 16)
                + '-'
                + digits.substring(16, 20)
                + '-'
                + digits.substring(20);
    }

    @Override
    public int compareTo(Uid other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
