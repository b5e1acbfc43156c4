package io.alembic.adapter.django.python;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern of the schema's dialect (spec 10 §4) as Python's re has it. The two agree but for the end of the text, which
 * {@code $} is there and Python's {@code $} only nearly, and for what Python lacks.
 */
public final class PythonPattern {

    /** Unicode classes, POSIX classes, set operations, code points in braces, flags inside, the swap of greed. */
    private static final Pattern LACKING = Pattern.compile(
            "\\\\[pP]|\\\\x\\{|\\\\u\\{|\\[\\[:|&&|--|~~|\\(\\?[a-zA-Z]*[UR]|\\(\\?<[^=!]|(?<!^)\\(\\?[imsx-]+\\)|[+*?}][+]|\\\\b\\{|\\\\[<>]");

    private PythonPattern() {}

    /** Empty where Python cannot say it, and where it must not be guessed what it would take it for. */
    public static Optional<String> of(String pattern) {
        if (LACKING.matcher(pattern).find() || pattern.contains("(?m") || nestsClasses(pattern)) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder(pattern.length());
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                char next = pattern.charAt(++i);
                out.append(next == 'z' && !inClass ? "\\Z" : "\\" + next);
            } else if (c == '$' && !inClass) {
                out.append("\\Z");
            } else {
                inClass = c == '[' || (inClass && c != ']');
                out.append(c);
            }
        }
        return Optional.of(out.toString());
    }

    /** A class in a class is a set to one dialect and a bracket to the other. */
    private static boolean nestsClasses(String pattern) {
        return Pattern.compile("\\[[^\\]\\\\]*\\[").matcher(pattern).find();
    }
}
