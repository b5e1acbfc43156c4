package io.alembic.core.identity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/**
 * Identity of a declared object: given once by its author and never computed from key, type or backend. Written
 * lower-case and hyphenated, ordered by that text.
 */
public record Uid(UUID value) implements Comparable<Uid> {

    private static final String URN = "urn:uuid:";

    public Uid {
        requireNonNull(value, "value is null");
    }

    /** A uid in any accepted form (spec 10 §4, {@code uuid}): hyphenated, 32 digits, braced or as a URN. */
    public static Optional<Uid> parse(String text) {
        return UuidText.parse(withoutWrapping(text)).map(Uid::new);
    }

    /** Braces and the URN prefix go around the hyphenated form only. */
    private static String withoutWrapping(String text) {
        if (text.length() == UuidText.HYPHENATED + 2 && text.startsWith("{") && text.endsWith("}")) {
            return text.substring(1, text.length() - 1);
        }
        if (text.length() == UuidText.HYPHENATED + URN.length() && text.regionMatches(true, 0, URN, 0, URN.length())) {
            return text.substring(URN.length());
        }
        return text;
    }

    /** The uid this text spells; for text known to be one. */
    public static Uid of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a uid: " + text));
    }

    @Override
    public int compareTo(Uid other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    // Written out: what Java makes up for a record by itself is assembled at every start, and never inlined.

    @Override
    public boolean equals(Object other) {
        return other instanceof Uid uid && value.equals(uid.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
