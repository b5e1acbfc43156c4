package io.alembic.engine.validate.pattern;

import java.util.Optional;

/** The classes that letters and POSIX names stand for. */
final class NamedClasses {

    private static final CodePoints ASCII = CodePoints.range(0, 127);
    private static final CodePoints ASCII_SPACE = CodePoints.range('\t', '\r').union(CodePoints.one(' '));
    private static final CodePoints LOWER = CodePoints.range('a', 'z');
    private static final CodePoints UPPER = CodePoints.range('A', 'Z');
    private static final CodePoints ALPHA = LOWER.union(UPPER);
    private static final CodePoints ASCII_DIGIT = CodePoints.range('0', '9');
    private static final CodePoints ALNUM = ALPHA.union(ASCII_DIGIT);
    private static final CodePoints GRAPH = CodePoints.range('!', '~');

    private NamedClasses() {}

    /** The class of {@code \d}, {@code \s} or {@code \w}, given the lower-case letter. */
    static CodePoints ofLetter(int letter, boolean unicode) {
        return switch (letter) {
            case 'd' -> unicode ? UnicodeDigits.SET : ASCII_DIGIT;
            case 's' -> unicode ? UnicodeSpaces.SET : ASCII_SPACE;
            case 'w' -> unicode ? UnicodeWords.SET : ALNUM.union(CodePoints.one('_'));
            default -> throw new IllegalArgumentException("no class has this letter: " + (char) letter);
        };
    }

    static boolean isWord(int codePoint) {
        return UnicodeWords.SET.contains(codePoint);
    }

    /** The class of a name inside {@code [: :]}; all of them are ASCII. */
    static Optional<CodePoints> ofPosix(String name) {
        return switch (name) {
            case "alnum" -> Optional.of(ALNUM);
            case "alpha" -> Optional.of(ALPHA);
            case "ascii" -> Optional.of(ASCII);
            case "blank" -> Optional.of(CodePoints.one('\t').union(CodePoints.one(' ')));
            case "cntrl" -> Optional.of(CodePoints.range(0, 31).union(CodePoints.one(127)));
            case "digit" -> Optional.of(ASCII_DIGIT);
            case "graph" -> Optional.of(GRAPH);
            case "lower" -> Optional.of(LOWER);
            case "print" -> Optional.of(GRAPH.union(CodePoints.one(' ')));
            case "punct" -> Optional.of(GRAPH.minus(ALNUM));
            case "space" -> Optional.of(ASCII_SPACE);
            case "upper" -> Optional.of(UPPER);
            case "word" -> Optional.of(ALNUM.union(CodePoints.one('_')));
            case "xdigit" ->
                Optional.of(ASCII_DIGIT.union(CodePoints.range('a', 'f')).union(CodePoints.range('A', 'F')));
            default -> Optional.empty();
        };
    }

    private static boolean isWordCharacter(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> Character.isAlphabetic(codePoint) || UnicodeProperties.isJoinControl(codePoint);
        };
    }

    /** Made when first asked for, as the two below: each looks at all of Unicode. */
    private static final class UnicodeDigits {
        static final CodePoints SET = CodePoints.where(Character::isDigit);
    }

    private static final class UnicodeSpaces {
        static final CodePoints SET = CodePoints.where(UnicodeProperties::isWhiteSpace);
    }

    private static final class UnicodeWords {
        static final CodePoints SET = CodePoints.where(NamedClasses::isWordCharacter);
    }
}
