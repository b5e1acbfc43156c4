package io.alembic.core.network;

import java.util.Optional;

/** A 48-bit hardware address. */
public record MacAddress(long bits) {

    private static final int DIGITS = 12;
    private static final int PAIR = 3;
    private static final int PAIRED_LENGTH = 17;
    private static final int QUAD = 5;
    private static final int DOTTED_LENGTH = 14;

    /** Six pairs of digits joined by {@code :} or {@code -}, the two may be mixed (spec 10 §4, {@code mac}). */
    public static Optional<MacAddress> parse(String text) {
        if (text.length() != PAIRED_LENGTH) {
            return Optional.empty();
        }
        for (int i = PAIR - 1; i < text.length(); i += PAIR) {
            if (text.charAt(i) != ':' && text.charAt(i) != '-') {
                return Optional.empty();
            }
        }
        return ofDigits(text.replace(":", "").replace("-", ""));
    }

    /** Also {@code 001a.2b3c.4d5e} and twelve bare digits, which backends answer but declared values may not hold. */
    public static Optional<MacAddress> parseAnyForm(String text) {
        if (text.length() == DIGITS) {
            return ofDigits(text);
        }
        if (text.length() == DOTTED_LENGTH && text.charAt(QUAD - 1) == '.' && text.charAt(2 * QUAD - 1) == '.') {
            return ofDigits(text.replace(".", ""));
        }
        return parse(text);
    }

    private static Optional<MacAddress> ofDigits(String digits) {
        if (digits.length() != DIGITS) {
            return Optional.empty();
        }
        long bits = 0;
        for (int i = 0; i < DIGITS; i++) {
            char c = digits.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            bits = bits << 4 | digit;
        }
        return Optional.of(new MacAddress(bits));
    }
}
