package io.alembic.document;

/** Tells text whose every character stands for itself, on lines that end in a line feed, with no tabs. */
final class PlainCharacters {

    private PlainCharacters() {}

    static boolean areAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                if (c != '\n' && !isPlainBeyondAscii(c)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** No control, no line separator, no half of a surrogate pair (columns count characters), no byte order mark. */
    private static boolean isPlainBeyondAscii(char c) {
        return c >= 0xA0
                && c != '\u2028'
                && c != '\u2029'
                && c != '\uFEFF'
                && c < '\uFFFE'
                && !Character.isSurrogate(c);
    }
}
