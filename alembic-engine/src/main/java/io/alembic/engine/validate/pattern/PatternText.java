package io.alembic.engine.validate.pattern;

/** The text of a pattern, read code point by code point. */
final class PatternText {

    static final int END = -1;

    private final int[] codePoints;
    private int at;

    PatternText(String text) {
        this.codePoints = text.codePoints().toArray();
    }

    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return at + ahead < codePoints.length ? codePoints[at + ahead] : END;
    }

    int next() throws PatternException {
        if (at == codePoints.length) {
            throw problem("the pattern ends too early");
        }
        return codePoints[at++];
    }

    boolean isAtEnd() {
        return at == codePoints.length;
    }

    /** Steps over a text if it is the next. */
    boolean skip(String expected) {
        for (int i = 0; i < expected.length(); i++) {
            if (peek(i) != expected.charAt(i)) {
                return false;
            }
        }
        at += expected.length();
        return true;
    }

    void expect(String expected, String what) throws PatternException {
        if (!skip(expected)) {
            throw problem(what);
        }
    }

    int mark() {
        return at;
    }

    void backTo(int mark) {
        at = mark;
    }

    /** Steps over blanks and comments, which the {@code x} flag allows between any two parts. */
    void skipBlanks() {
        while (at < codePoints.length) {
            if (UnicodeProperties.isPatternBlank(codePoints[at])) {
                at++;
            } else if (codePoints[at] == '#') {
                while (at < codePoints.length && codePoints[at] != '\n') {
                    at++;
                }
            } else {
                return;
            }
        }
    }

    /** What is left up to a closing character, which is stepped over too. */
    String upTo(char closing, String what) throws PatternException {
        StringBuilder text = new StringBuilder();
        while (peek() != closing) {
            if (isAtEnd()) {
                throw problem(what);
            }
            text.appendCodePoint(next());
        }
        at++;
        return text.toString();
    }

    PatternException problem(String what) {
        return new PatternException(what + ", at character " + (at + 1));
    }
}
