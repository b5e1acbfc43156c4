package io.alembic.adapter.django.python;

import java.util.Locale;

/** Text as a literal of Python's, in the quotes that its formatters choose: double ones where they cost no more escapes. */
public final class PythonText {

    private static final char DOUBLE = '"';
    private static final char SINGLE = '\'';

    private PythonText() {}

    public static String quoted(String text) {
        char quote = count(text, DOUBLE) > count(text, SINGLE) ? SINGLE : DOUBLE;
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(c -> append(out, c, quote));
        return out.append(quote).toString();
    }

    /** A regular expression: raw where that can hold it, so that it is read as it was written. */
    public static String pattern(String expression) {
        boolean plain = expression.codePoints().noneMatch(c -> c == DOUBLE || isEscaped(c));
        boolean closes = expression.endsWith("\\") && !expression.endsWith("\\\\");
        return plain && !closes && expression.indexOf('\\') >= 0 ? "r\"" + expression + "\"" : quoted(expression);
    }

    /** One line of a comment or a docstring, in which nothing ends either. */
    public static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> isEscaped(c) || c == '\\' || c == DOUBLE ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    private static void append(StringBuilder out, int c, char quote) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c == quote) {
                    out.append('\\').append(quote);
                } else if (isEscaped(c)) {
                    out.append(c < 0x100 ? hex("\\x%02x", c) : c < 0x10000 ? hex("\\u%04x", c) : hex("\\U%08x", c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    private static String hex(String form, int c) {
        return String.format(Locale.ROOT, form, c);
    }

    /** What would not be seen, or not be saved as UTF-8. */
    private static boolean isEscaped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }
}
