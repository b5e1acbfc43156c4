package io.alembic.engine.map.select;

import io.alembic.core.problem.Problem;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.select.Predicate.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes {@code PATTERN[condition][condition]} apart. */
final class SelectorParser {

    private SelectorParser() {}

    static Selector parse(String text) {
        String trimmed = text.trim();
        int open = trimmed.indexOf('[');
        String pattern = (open < 0 ? trimmed : trimmed.substring(0, open)).trim();
        if (pattern.isEmpty()) {
            throw malformed("it names no type");
        }
        List<Predicate> predicates = new ArrayList<>();
        int at = open < 0 ? trimmed.length() : open;
        while (at < trimmed.length()) {
            if (trimmed.charAt(at) != '[') {
                throw malformed("'" + trimmed.substring(at) + "' stands behind a condition");
            }
            int close = trimmed.indexOf(']', at);
            if (close < 0) {
                throw malformed("the condition " + trimmed.substring(at) + " is not closed");
            }
            predicates.add(predicate(trimmed.substring(at + 1, close)));
            at = close + 1;
        }
        return new Selector(TypePattern.of(pattern), predicates);
    }

    private static Predicate predicate(String text) {
        int equals = text.indexOf('=');
        if (equals > 0 && text.charAt(equals - 1) == '!') {
            return new Predicate(field(text.substring(0, equals - 1), text), Kind.UNEQUAL, text.substring(equals + 1));
        }
        if (equals >= 0) {
            return new Predicate(field(text.substring(0, equals), text), Kind.EQUAL, text.substring(equals + 1));
        }
        return text.startsWith("!")
                ? new Predicate(field(text.substring(1), text), Kind.ABSENT, "")
                : new Predicate(field(text, text), Kind.PRESENT, "");
    }

    private static String field(String name, String condition) {
        String trimmed = name.trim();
        if (trimmed.isEmpty()) {
            throw malformed("the condition [" + condition + "] names no field");
        }
        return trimmed;
    }

    private static MapException malformed(String what) {
        return new MapException(Problem.of("map_selector", "the selector is malformed: " + what)
                .withHint("a selector is TYPE, PREFIX* or *, then [field=value], [field!=value], [field] or [!field]"));
    }
}
