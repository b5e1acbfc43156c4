package io.alembic.engine.map.template;

import io.alembic.core.problem.Problem;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.template.Piece.Literal;
import io.alembic.engine.map.template.Piece.Placeholder;
import java.util.ArrayList;
import java.util.List;

/** Takes a template apart. Quotes protect whatever they hold; parentheses protect pipes and commas. */
final class TemplateParser {

    private static final String OPEN = "${";

    private final String text;
    private int at;

    private TemplateParser(String text) {
        this.text = text;
    }

    static List<Piece> parse(String text) {
        return new TemplateParser(text).pieces();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            if (open > at) {
                pieces.add(new Literal(text.substring(at, open)));
            }
            int close = close(open + OPEN.length());
            pieces.add(placeholder(text.substring(open + OPEN.length(), close)));
            at = close + 1;
            open = text.indexOf(OPEN, at);
        }
        if (at < text.length() || pieces.isEmpty()) {
            pieces.add(new Literal(text.substring(at)));
        }
        return pieces;
    }

    private int close(int from) {
        Quoting quoting = new Quoting();
        for (int i = from; i < text.length(); i++) {
            if (!quoting.protects(text.charAt(i)) && text.charAt(i) == '}') {
                return i;
            }
        }
        throw malformed("a placeholder is not closed: " + text.substring(from - OPEN.length()));
    }

    private static Placeholder placeholder(String inside) {
        List<String> parts = split(inside, '|');
        String variable = parts.get(0).trim();
        if (variable.isEmpty()) {
            throw malformed("a placeholder names no variable: ${" + inside + "}");
        }
        List<Call> calls = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            calls.add(call(part.trim()));
        }
        return new Placeholder(variable, calls);
    }

    private static Call call(String text) {
        int open = text.indexOf('(');
        String name = open < 0 ? text : text.substring(0, open).trim();
        if (name.isEmpty()) {
            throw malformed("a pipe names no transform: |" + text);
        }
        if (open < 0) {
            return new Call(name, List.of());
        }
        if (!text.endsWith(")")) {
            throw malformed("the arguments of a transform end with \")\" and nothing behind it: " + text);
        }
        return new Call(name, LiteralReader.arguments(text.substring(open + 1, text.length() - 1), text));
    }

    /** The parts between separators that nothing protects. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        Quoting quoting = new Quoting();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoting.protects(c)) {
                continue;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == separator && depth <= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    static MapException malformed(String what) {
        return new MapException(Problem.of("map_template", what)
                .withHint("a placeholder is ${variable}, or ${variable|transform|transform(1, 'x')}"));
    }
}
