package io.alembic.engine.validate.pattern;

import java.util.Optional;

/** Reads a class in brackets: ranges, nested classes, POSIX names and the set operations {@code && -- ~~}. */
final class ClassParser {

    private static final int DEEPEST = 250;
    private static final int NOT_SINGLE = -1;

    private final PatternText text;
    private final EscapeParser escapes;

    ClassParser(PatternText text, EscapeParser escapes) {
        this.text = text;
        this.escapes = escapes;
    }

    /** Reads on behind the opening bracket. */
    CodePoints parse(Flags flags, int depth) throws PatternException {
        if (depth >= DEEPEST) {
            throw text.problem("classes are nested too deeply");
        }
        skipBlanks(flags);
        boolean negated = text.skip("^");
        CodePoints set = items(flags, depth, true);
        while (!text.skip("]")) {
            if (text.skip("&&")) {
                set = set.intersection(items(flags, depth, false));
            } else if (text.skip("--")) {
                set = set.minus(items(flags, depth, false));
            } else if (text.skip("~~")) {
                set = set.symmetricDifference(items(flags, depth, false));
            } else {
                throw text.problem("a class is not closed");
            }
        }
        CodePoints inAnyCase = flags.inAnyCase(set);
        if (!negated) {
            return inAnyCase;
        }
        if (!flags.unicode()) {
            throw text.problem("without the u flag a negated class could match half a character");
        }
        return inAnyCase.negated();
    }

    /** The items up to an operation or the end. Hyphens and one closing bracket may lead a class. */
    private CodePoints items(Flags flags, int depth, boolean leading) throws PatternException {
        CodePoints set = CodePoints.NONE;
        skipBlanks(flags);
        if (leading) {
            while (text.peek() == '-') {
                text.next();
                set = set.union(CodePoints.one('-'));
                skipBlanks(flags);
            }
            if (set.equals(CodePoints.NONE) && text.skip("]")) {
                set = set.union(CodePoints.one(']'));
                skipBlanks(flags);
            }
        }
        while (!isEndOfItems()) {
            set = set.union(item(flags, depth));
            skipBlanks(flags);
        }
        return set;
    }

    private boolean isEndOfItems() throws PatternException {
        if (text.isAtEnd()) {
            throw text.problem("a class is not closed");
        }
        int next = text.peek();
        return next == ']' || ((next == '&' || next == '-' || next == '~') && text.peek(1) == next);
    }

    private CodePoints item(Flags flags, int depth) throws PatternException {
        if (text.peek() == '[') {
            Optional<CodePoints> posix = posix(flags);
            if (posix.isPresent()) {
                return posix.get();
            }
            text.next();
            return parse(flags, depth + 1);
        }
        int mark = text.mark();
        int first = single(flags);
        if (first == NOT_SINGLE) {
            text.backTo(mark);
            text.next();
            CodePoints set = escapes.set(flags).orElseThrow();
            skipBlanks(flags);
            if (isRange()) {
                throw text.problem("a range of a class begins with a class");
            }
            return set;
        }
        skipBlanks(flags);
        if (!isRange()) {
            return CodePoints.one(first);
        }
        text.next();
        skipBlanks(flags);
        int last = single(flags);
        if (last == NOT_SINGLE || last < first) {
            throw text.problem("a range of a class does not rise from one character to another");
        }
        return CodePoints.range(first, last);
    }

    private boolean isRange() {
        return text.peek() == '-' && text.peek(1) != ']' && text.peek(1) != '-';
    }

    /** The code point that is next, or {@link #NOT_SINGLE} when a class such as {@code \d} is. */
    private int single(Flags flags) throws PatternException {
        int next = text.next();
        if (next != '\\') {
            return next;
        }
        int letter = text.peek();
        boolean isSet = letter == PatternText.END ? false : "dDsSwWpP".indexOf(letter) >= 0;
        return isSet ? NOT_SINGLE : escapes.codePoint(flags);
    }

    /** {@code [:alpha:]} or {@code [:^alpha:]}; anything else in its place is a class of its own. */
    private Optional<CodePoints> posix(Flags flags) throws PatternException {
        int mark = text.mark();
        if (!text.skip("[:")) {
            return Optional.empty();
        }
        boolean negated = text.skip("^");
        StringBuilder name = new StringBuilder();
        while (text.peek() != ':' && !text.isAtEnd()) {
            name.appendCodePoint(text.next());
        }
        Optional<CodePoints> set = text.skip(":]") ? NamedClasses.ofPosix(name.toString()) : Optional.empty();
        if (set.isEmpty()) {
            text.backTo(mark);
            return set;
        }
        CodePoints inAnyCase = flags.inAnyCase(set.get());
        return Optional.of(negated ? inAnyCase.negated() : inAnyCase);
    }

    private void skipBlanks(Flags flags) {
        if (flags.ignoreBlanks()) {
            text.skipBlanks();
        }
    }
}
