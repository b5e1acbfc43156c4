package io.alembic.engine.validate.pattern;

/** Places that match without taking a code point. {@link #NOTHING} stands for what lies outside the text. */
enum Boundary {
    TEXT_START,
    TEXT_END,
    LINE_START,
    LINE_END,
    LINE_START_CRLF,
    LINE_END_CRLF,
    WORD,
    NOT_WORD,
    WORD_ASCII,
    NOT_WORD_ASCII,
    WORD_START,
    WORD_END,
    WORD_START_HALF,
    WORD_END_HALF;

    static final int NOTHING = -1;

    /** Whether this holds between two code points. */
    boolean holds(int before, int after) {
        return switch (this) {
            case TEXT_START -> before == NOTHING;
            case TEXT_END -> after == NOTHING;
            case LINE_START -> before == NOTHING || before == '\n';
            case LINE_END -> after == NOTHING || after == '\n';
            case LINE_START_CRLF -> before == NOTHING || before == '\n' || (before == '\r' && after != '\n');
            case LINE_END_CRLF -> after == NOTHING || after == '\r' || (after == '\n' && before != '\r');
            case WORD -> isWord(before) != isWord(after);
            case NOT_WORD -> isWord(before) == isWord(after);
            case WORD_ASCII -> isAsciiWord(before) != isAsciiWord(after);
            case NOT_WORD_ASCII -> isAsciiWord(before) == isAsciiWord(after);
            case WORD_START -> !isWord(before) && isWord(after);
            case WORD_END -> isWord(before) && !isWord(after);
            case WORD_START_HALF -> !isWord(before);
            case WORD_END_HALF -> !isWord(after);
        };
    }

    private static boolean isWord(int codePoint) {
        return codePoint != NOTHING && NamedClasses.isWord(codePoint);
    }

    private static boolean isAsciiWord(int codePoint) {
        return codePoint < 128 && isWord(codePoint);
    }
}
