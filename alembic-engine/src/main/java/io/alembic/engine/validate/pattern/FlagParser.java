package io.alembic.engine.validate.pattern;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what follows {@code (?}: flags for the rest of the group, or for a group of their own. */
final class FlagParser {

    private final PatternText text;

    FlagParser(PatternText text) {
        this.text = text;
    }

    /** Hands over the flags, and answers whether a group of their own follows. */
    boolean parse(Flags initial, Consumer<Flags> changed) throws PatternException {
        Flags flags = initial;
        Set<Integer> seen = new HashSet<>();
        boolean on = true;
        boolean dangling = false;
        while (text.peek() != ':' && text.peek() != ')') {
            int letter = text.next();
            if (letter == '-') {
                if (!on) {
                    throw text.problem("flags are negated twice");
                }
                on = false;
                dangling = true;
            } else {
                flags = flags.with(letter, on, text);
                dangling = false;
                if (!seen.add(letter)) {
                    throw text.problem("a flag stands twice");
                }
            }
        }
        if (dangling) {
            throw text.problem("a flag is missing after -");
        }
        boolean ownGroup = text.next() == ':';
        if (!ownGroup && seen.isEmpty()) {
            throw text.problem("there is nothing to repeat");
        }
        changed.accept(flags);
        return ownGroup;
    }
}
