package io.alembic.engine.validate.pattern;

import java.util.Optional;

/** Reads what follows a backslash, inside and outside of classes. */
final class EscapeParser {

    private static final int BEYOND_ASCII = 0x80;

    private final PatternText text;

    EscapeParser(PatternText text) {
        this.text = text;
    }

    /** Outside of a class: boundaries, classes and single code points. */
    Expression parse(Flags flags) throws PatternException {
        Optional<Boundary> boundary = boundary(flags);
        if (boundary.isPresent()) {
            return new Expression.Position(boundary.get());
        }
        Optional<CodePoints> set = set(flags);
        return new Expression.One(set.isPresent() ? set.get() : flags.inAnyCase(CodePoints.one(codePoint(flags))));
    }

    private Optional<Boundary> boundary(Flags flags) throws PatternException {
        int letter = text.peek();
        Optional<Boundary> boundary = switch (letter) {
            case 'A' -> Optional.of(Boundary.TEXT_START);
            case 'z' -> Optional.of(Boundary.TEXT_END);
            case 'B' -> Optional.of(flags.unicode() ? Boundary.NOT_WORD : Boundary.NOT_WORD_ASCII);
            case 'b' -> Optional.of(flags.unicode() ? Boundary.WORD : Boundary.WORD_ASCII);
            case '<' -> Optional.of(Boundary.WORD_START);
            case '>' -> Optional.of(Boundary.WORD_END);
            default -> Optional.empty();
        };
        if (boundary.isPresent()) {
            text.next();
        }
        return letter == 'b' && text.peek() == '{' ? namedBoundary(boundary) : boundary;
    }

    /** {@code \b{start}} and its like; braces that hold no word are a repetition of the plain boundary. */
    private Optional<Boundary> namedBoundary(Optional<Boundary> plain) throws PatternException {
        int mark = text.mark();
        text.next();
        if (text.peek() >= '0' && text.peek() <= '9') {
            text.backTo(mark);
            return plain;
        }
        String name = text.upTo('}', "the name of a word boundary does not end");
        return Optional.of(
                switch (name) {
                    case "start" -> Boundary.WORD_START;
                    case "end" -> Boundary.WORD_END;
                    case "start-half" -> Boundary.WORD_START_HALF;
                    case "end-half" -> Boundary.WORD_END_HALF;
                    default -> throw text.problem("there is no word boundary '" + name + "'");
                });
    }

    /** A class such as {@code \d} or {@code \p{Greek}}; empty, and nothing read, when no class is next. */
    Optional<CodePoints> set(Flags flags) throws PatternException {
        int letter = text.peek();
        return switch (letter) {
            case 'd', 's', 'w' -> {
                text.next();
                yield Optional.of(flags.inAnyCase(NamedClasses.ofLetter(letter, flags.unicode())));
            }
            case 'D', 'S', 'W' -> {
                text.next();
                requireUnicode(flags);
                CodePoints plain = NamedClasses.ofLetter(Character.toLowerCase(letter), flags.unicode());
                yield Optional.of(flags.inAnyCase(plain).negated());
            }
            case 'p', 'P' -> {
                text.next();
                requireUnicode(flags);
                yield Optional.of(property(letter == 'P', flags));
            }
            default -> Optional.empty();
        };
    }

    private CodePoints property(boolean negated, Flags flags) throws PatternException {
        String name = text.skip("{")
                ? text.upTo('}', "the name of a property does not end")
                : Character.toString(text.next());
        boolean not = negated;
        int unequal = name.indexOf("!=");
        if (unequal >= 0) {
            not = !not;
            name = name.substring(0, unequal) + name.substring(unequal + 1);
        }
        Optional<CodePoints> set = UnicodeProperties.find(name.replace(':', '='));
        if (set.isEmpty()) {
            throw text.problem("there is no Unicode property '" + name + "' that this program knows");
        }
        CodePoints inAnyCase = flags.inAnyCase(set.get());
        return not ? inAnyCase.negated() : inAnyCase;
    }

    /** A single code point: a control letter, a number or an escaped sign. */
    int codePoint(Flags flags) throws PatternException {
        int letter = text.next();
        return switch (letter) {
            case 'a' -> 0x07;
            case 'f' -> '\f';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'v' -> 0x0B;
            case 'x' -> inRange(hexadecimal(2), flags);
            case 'u' -> inRange(hexadecimal(4), flags);
            case 'U' -> inRange(hexadecimal(8), flags);
            default -> sign(letter);
        };
    }

    private int inRange(int codePoint, Flags flags) throws PatternException {
        if (codePoint >= BEYOND_ASCII && !flags.unicode()) {
            return codePoint > 0xFF ? codePoint : requireUnicode(flags);
        }
        return codePoint;
    }

    private int hexadecimal(int digits) throws PatternException {
        String number;
        if (text.skip("{")) {
            number = text.upTo('}', "a number in braces does not end");
        } else {
            StringBuilder read = new StringBuilder();
            for (int i = 0; i < digits; i++) {
                read.appendCodePoint(text.next());
            }
            number = read.toString();
        }
        boolean wellFormed = !number.isEmpty()
                && number.length() <= 8
                && number.chars().allMatch(c -> c < BEYOND_ASCII && Character.digit(c, 16) >= 0);
        long codePoint = wellFormed ? Long.parseLong(number, 16) : CodePoints.LAST + 1;
        if (codePoint > CodePoints.LAST || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
            throw text.problem("'" + number + "' is no character's number");
        }
        return (int) codePoint;
    }

    private int sign(int letter) throws PatternException {
        if (letter >= '0' && letter <= '9') {
            throw text.problem("back-references are not supported");
        }
        boolean escapable = letter < BEYOND_ASCII && !Character.isLetter(letter) && letter != '<' && letter != '>';
        if (!escapable) {
            throw text.problem("there is no escape like this");
        }
        return letter;
    }

    private int requireUnicode(Flags flags) throws PatternException {
        if (!flags.unicode()) {
            throw text.problem("without the u flag this could match half a character");
        }
        return 0;
    }
}
