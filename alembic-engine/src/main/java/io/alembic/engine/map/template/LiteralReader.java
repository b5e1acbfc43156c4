package io.alembic.engine.map.template;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the literal arguments of a transform: quoted texts, numbers, {@code true} and {@code false}. */
final class LiteralReader {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private LiteralReader() {}

    /** @param call the whole pipe, for errors */
    static List<Value> arguments(String text, String call) {
        if (text.isBlank()) {
            return List.of();
        }
        List<Value> arguments = new ArrayList<>();
        for (String part : TemplateParser.split(text, ',')) {
            arguments.add(literal(part.trim(), call));
        }
        return arguments;
    }

    private static Value literal(String text, String call) {
        if (text.isEmpty()) {
            throw TemplateParser.malformed("an argument is empty: " + call);
        }
        char first = text.charAt(0);
        if (first == '\'' || first == '"') {
            return Value.of(quoted(text, call));
        }
        if (text.equals("true") || text.equals("false")) {
            return Value.of(text.equals("true"));
        }
        if (INTEGER.matcher(text).matches()) {
            return new IntegerValue(new BigInteger(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return DecimalValue.ofJson(text);
        }
        throw TemplateParser.malformed("the argument " + text + " is no literal: " + call);
    }

    private static String quoted(String text, String call) {
        char quote = text.charAt(0);
        StringBuilder value = new StringBuilder();
        int i = 1;
        while (i < text.length() && text.charAt(i) != quote) {
            char c = text.charAt(i++);
            if (c == '\\' && i < text.length()) {
                c = escaped(text.charAt(i++));
            }
            value.append(c);
        }
        if (i != text.length() - 1) {
            throw TemplateParser.malformed("the text " + text + " does not end where its quotes do: " + call);
        }
        return value.toString();
    }

    /** Any other escaped character stands for itself. */
    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> c;
        };
    }
}
