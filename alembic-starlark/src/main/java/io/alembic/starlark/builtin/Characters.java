package io.alembic.starlark.builtin;

import java.util.function.IntPredicate;

/** What Unicode says of characters. */
final class Characters {

    private static final int NEXT_LINE = 0x85;

    private Characters() {}

    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == NEXT_LINE;
    }

    /** Whether a letter has a case. */
    static boolean isCased(int point) {
        return Character.isUpperCase(point) || Character.isLowerCase(point) || Character.isTitleCase(point);
    }

    /** Whether a text is not empty, and consists of such characters only. */
    static boolean all(String text, IntPredicate predicate) {
        return !text.isEmpty() && text.codePoints().allMatch(predicate);
    }

    /** Whether a text has letters with a case, and all of them are of this one. */
    static boolean allCased(String text, IntPredicate predicate) {
        return text.codePoints().anyMatch(Characters::isCased)
                && text.codePoints().filter(Characters::isCased).allMatch(predicate);
    }

    /** Whether each word begins with a capital letter, and has no other. */
    static boolean isTitle(String text) {
        boolean inWord = false;
        boolean cased = false;
        for (int point : text.codePoints().toArray()) {
            boolean capital = Character.isUpperCase(point) || Character.isTitleCase(point);
            if (isCased(point) && capital == inWord) {
                return false;
            }
            cased |= isCased(point);
            inWord = isCased(point);
        }
        return cased;
    }

    /** The text with a capital letter at the beginning of each word, and small ones after it. */
    static String toTitle(String text) {
        StringBuilder title = new StringBuilder(text.length());
        boolean inWord = false;
        for (int point : text.codePoints().toArray()) {
            title.appendCodePoint(inWord ? Character.toLowerCase(point) : Character.toTitleCase(point));
            inWord = Character.isLetter(point);
        }
        return title.toString();
    }
}
