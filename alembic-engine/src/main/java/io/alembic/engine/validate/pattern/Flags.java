package io.alembic.engine.validate.pattern;

/** The flags in force at some place of a pattern. That of laziness changes nothing that can be found. */
record Flags(
        boolean ignoreCase,
        boolean multiLine,
        boolean dotTakesNewline,
        boolean carriageReturn,
        boolean unicode,
        boolean ignoreBlanks) {

    static final Flags INITIAL = new Flags(false, false, false, false, true, false);

    /** These flags with one set or cleared by its letter. */
    Flags with(int letter, boolean on, PatternText text) throws PatternException {
        return switch (letter) {
            case 'i' -> new Flags(on, multiLine, dotTakesNewline, carriageReturn, unicode, ignoreBlanks);
            case 'm' -> new Flags(ignoreCase, on, dotTakesNewline, carriageReturn, unicode, ignoreBlanks);
            case 's' -> new Flags(ignoreCase, multiLine, on, carriageReturn, unicode, ignoreBlanks);
            case 'R' -> new Flags(ignoreCase, multiLine, dotTakesNewline, on, unicode, ignoreBlanks);
            case 'u' -> new Flags(ignoreCase, multiLine, dotTakesNewline, carriageReturn, on, ignoreBlanks);
            case 'x' -> new Flags(ignoreCase, multiLine, dotTakesNewline, carriageReturn, unicode, on);
            case 'U' -> this;
            default -> throw text.problem("there is no flag like this");
        };
    }

    /** The set as it matches under these flags. */
    CodePoints inAnyCase(CodePoints set) {
        return ignoreCase ? CaseFolding.closed(set, unicode) : set;
    }
}
