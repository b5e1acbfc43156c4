package io.alembic.core.identity;

import java.util.Optional;
import java.util.UUID;

/** Reads UUIDs digit by digit: an inventory holds hundreds of thousands, and a regular expression is felt. */
final class UuidText {

    static final int HYPHENATED = 36;

    private static final int BARE = 32;
    private static final int DIGITS_OF_HALF = 16;
    private static final int BITS_OF_DIGIT = 4;

    private UuidText() {}

    /** A UUID of 32 digits, either bare or hyphenated as 8-4-4-4-12. */
    static Optional<UUID> parse(String text) {
        boolean hyphenated = text.length() == HYPHENATED;
        if (!hyphenated && text.length() != BARE) {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (hyphenated && (i == 8 || i == 13 || i == 18 || i == 23)) {
                if (c != '-') {
                    return Optional.empty();
                }
                continue;
            }
            int digit = digit(c);
            if (digit < 0) {
                return Optional.empty();
            }
            if (digits++ < DIGITS_OF_HALF) {
                high = high << BITS_OF_DIGIT | digit;
            } else {
                low = low << BITS_OF_DIGIT | digit;
            }
        }
        return Optional.of(new UUID(high, low));
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
