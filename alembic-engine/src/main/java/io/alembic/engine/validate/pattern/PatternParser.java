package io.alembic.engine.validate.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a pattern of the dialect of spec 10 §4: alternation, sequences, repetition and groups. */
final class PatternParser {

    private static final int DEEPEST = 250;

    private final PatternText text;
    private final EscapeParser escapes;
    private final ClassParser classes;
    private final Set<String> groupNames = new HashSet<>();
    private Flags flags = Flags.INITIAL;
    private int depth;

    PatternParser(String pattern) {
        this.text = new PatternText(pattern);
        this.escapes = new EscapeParser(text);
        this.classes = new ClassParser(text, escapes);
    }

    Expression parse() throws PatternException {
        Expression expression = alternation();
        if (!text.isAtEnd()) {
            throw text.problem("a group is closed that was not opened");
        }
        return expression;
    }

    private Expression alternation() throws PatternException {
        List<Expression> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (text.skip("|"));
        return branches.size() == 1 ? branches.get(0) : new Expression.Choice(branches);
    }

    private Expression sequence() throws PatternException {
        List<Expression> parts = new ArrayList<>();
        boolean repeatable = false;
        int repetitions = 0;
        while (true) {
            skipBlanks();
            int next = text.peek();
            if (next == PatternText.END || next == '|' || next == ')') {
                return parts.size() == 1 ? parts.get(0) : new Expression.Sequence(parts);
            }
            if (next == '*' || next == '+' || next == '?' || next == '{') {
                if (!repeatable) {
                    throw text.problem("there is nothing to repeat");
                }
                repetitions++;
                requireDepth(depth + repetitions);
                int last = parts.size() - 1;
                parts.set(last, repetition(parts.get(last)));
            } else {
                repetitions = 0;
                int before = parts.size();
                atom(parts);
                repeatable = parts.size() > before;
            }
        }
    }

    /** Adds the next part; flags of the group that is open add none. */
    private void atom(List<Expression> parts) throws PatternException {
        int next = text.next();
        switch (next) {
            case '(' -> group(parts);
            case '[' -> parts.add(new Expression.One(classes.parse(flags, depth)));
            case '.' -> parts.add(new Expression.One(dot()));
            case '^' -> parts.add(new Expression.Position(lineStart()));
            case '$' -> parts.add(new Expression.Position(lineEnd()));
            case '\\' -> parts.add(escapes.parse(flags));
            default -> parts.add(new Expression.One(flags.inAnyCase(CodePoints.one(next))));
        }
    }

    private CodePoints dot() throws PatternException {
        if (!flags.unicode()) {
            throw text.problem("without the u flag . could match half a character");
        }
        if (flags.dotTakesNewline()) {
            return CodePoints.ALL;
        }
        CodePoints newlines = CodePoints.one('\n');
        return (flags.carriageReturn() ? newlines.union(CodePoints.one('\r')) : newlines).negated();
    }

    private Boundary lineStart() {
        if (!flags.multiLine()) {
            return Boundary.TEXT_START;
        }
        return flags.carriageReturn() ? Boundary.LINE_START_CRLF : Boundary.LINE_START;
    }

    private Boundary lineEnd() {
        if (!flags.multiLine()) {
            return Boundary.TEXT_END;
        }
        return flags.carriageReturn() ? Boundary.LINE_END_CRLF : Boundary.LINE_END;
    }

    private void group(List<Expression> parts) throws PatternException {
        if (text.skip("?=") || text.skip("?!") || text.skip("?<=") || text.skip("?<!")) {
            throw text.problem("look-around is not supported");
        }
        Flags outer = flags;
        if (text.skip("?P<") || text.skip("?<")) {
            groupName();
        } else if (text.skip("?") && !new FlagParser(text).parse(flags, changed -> flags = changed)) {
            return;
        }
        depth++;
        requireDepth(depth);
        parts.add(alternation());
        text.expect(")", "a group is not closed");
        depth--;
        flags = outer;
    }

    private void groupName() throws PatternException {
        String name = text.upTo('>', "the name of a group does not end");
        boolean wellFormed = !name.isEmpty()
                && isNameStart(name.codePointAt(0))
                && name.codePoints().allMatch(PatternParser::isNamePart);
        if (!wellFormed) {
            throw text.problem("a group cannot be named '" + name + "'");
        }
        if (!groupNames.add(name)) {
            throw text.problem("two groups are named '" + name + "'");
        }
    }

    private static boolean isNameStart(int codePoint) {
        return codePoint == '_' || Character.isAlphabetic(codePoint);
    }

    private static boolean isNamePart(int codePoint) {
        return isNameStart(codePoint)
                || codePoint == '.'
                || codePoint == '['
                || codePoint == ']'
                || Character.isDigit(codePoint);
    }

    private Expression repetition(Expression repeated) throws PatternException {
        Expression.Repetition repetition = switch (text.next()) {
            case '*' -> new Expression.Repetition(repeated, 0, Expression.Repetition.UNBOUNDED);
            case '+' -> new Expression.Repetition(repeated, 1, Expression.Repetition.UNBOUNDED);
            case '?' -> new Expression.Repetition(repeated, 0, 1);
            default -> counted(repeated);
        };
        text.skip("?");
        return repetition;
    }

    private Expression.Repetition counted(Expression repeated) throws PatternException {
        int least = count();
        int most = least;
        if (text.skip(",")) {
            skipBlanks();
            most = text.peek() == '}' ? Expression.Repetition.UNBOUNDED : count();
        }
        text.expect("}", "a repetition is not closed");
        if (most != Expression.Repetition.UNBOUNDED && most < least) {
            throw text.problem("the repetition {" + least + "," + most + "} can never be met");
        }
        return new Expression.Repetition(repeated, least, most);
    }

    private int count() throws PatternException {
        skipCountBlanks();
        long count = 0;
        int digits = 0;
        while (text.peek() >= '0' && text.peek() <= '9') {
            count = Math.min(count * 10 + (text.next() - '0'), Integer.MAX_VALUE);
            digits++;
        }
        if (digits == 0) {
            throw text.problem("a repetition lacks its number");
        }
        skipCountBlanks();
        return (int) count;
    }

    private void skipCountBlanks() {
        while (UnicodeProperties.isPatternBlank(text.peek())) {
            text.skip(Character.toString(text.peek()));
        }
    }

    private void skipBlanks() {
        if (flags.ignoreBlanks()) {
            text.skipBlanks();
        }
    }

    private void requireDepth(int reached) throws PatternException {
        if (reached > DEEPEST) {
            throw text.problem("groups and repetitions are nested too deeply");
        }
    }
}
