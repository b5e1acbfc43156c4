package io.alembic.core.value;

import java.util.Comparator;

/**
 * The order of names in everything written: that of their UTF-8 bytes, which is code point order (spec 10 §6).
 * {@link String#compareTo} differs where a surrogate meets a character above U+D7FF.
 */
public final class TextOrder {

    public static final Comparator<String> UTF_8 = TextOrder::compare;

    private TextOrder() {}

    public static int compare(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return left.length() - right.length();
    }

    /** Whether {@link String#compareTo}, which is quicker, would order this text otherwise than {@link #compare}. */
    public static boolean hasSurrogates(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Surrogates stand for code points above all others, so they rank behind U+E000 … U+FFFF. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
    }
}
