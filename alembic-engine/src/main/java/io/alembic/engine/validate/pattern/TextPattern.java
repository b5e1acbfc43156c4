package io.alembic.engine.validate.pattern;

import static java.util.Objects.requireNonNull;

/** A compiled pattern. Holds the scratch space of its searches: not for several threads at once. */
public final class TextPattern {

    private final String text;
    private final Search search;

    private TextPattern(String text, Search search) {
        this.text = text;
        this.search = search;
    }

    public static TextPattern compile(String text) throws PatternException {
        requireNonNull(text, "text is null");
        return new TextPattern(text, new Search(Program.of(new PatternParser(text).parse())));
    }

    /** Whether any part of a text matches. Takes time in proportion to the text's length, whatever the pattern. */
    public boolean isFoundIn(String input) {
        return search.finds(input);
    }

    /** As validation reports name it: {@code pattern(^x)}. */
    public String label() {
        return "pattern(" + text + ")";
    }

    @Override
    public String toString() {
        return text;
    }
}
