package io.alembic.document;

/** Tells text that escapes like {@code \ud800} left without a character: no UTF-8 can hold it. */
final class SurrogatePairs {

    private SurrogatePairs() {}

    static boolean areSplit(CharSequence text) {
        return splitFrom(text, 0) >= 0;
    }

    /** Writes each half pair at or after an index as the escape JSON and YAML share. */
    static void escapeSplit(StringBuilder text, int from) {
        for (int at = splitFrom(text, from); at >= 0; at = splitFrom(text, at)) {
            text.replace(at, at + 1, String.format("\\u%04x", (int) text.charAt(at)));
        }
    }

    private static int splitFrom(CharSequence text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (Character.isLowSurrogate(unit)
                        || i + 1 == length
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
