package io.alembic.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes text as a YAML scalar that every reader takes for that text: without quotes only where neither YAML 1.1 nor 1.2
 * nor our dialect could see anything else, and on one line always.
 */
final class YamlText {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final int LONGEST_WORD = 5;
    private static final String INNER_PUNCTUATION = " ._/@:+=%(),-#;$&*!<>?'";

    private YamlText() {}

    static void append(StringBuilder out, String text) {
        if (isPlain(text)) {
            out.append(text);
        } else {
            appendQuoted(out, text);
        }
    }

    static boolean isPlain(String text) {
        if (text.isEmpty() || !hasPlainStart(text) || !hasPlainEnd(text)) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = isAsciiLetterOrDigit(c)
                    || INNER_PUNCTUATION.indexOf(c) >= 0
                    || (c > 0x9F && Character.isLetterOrDigit(c));
            boolean comment = c == '#' && text.charAt(i - 1) == ' ';
            boolean memberName = c == ' ' && text.charAt(i - 1) == ':';
            if (!usual || comment || memberName) {
                return false;
            }
        }
        return text.length() > LONGEST_WORD || !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** What begins with a digit may be a number, a date or a time to someone, unless it is an address or a UUID. */
    private static boolean hasPlainStart(String text) {
        char first = text.charAt(0);
        if (first >= '0' && first <= '9') {
            return text.indexOf('/') >= 0 || UUID.matcher(text).matches();
        }
        return isAsciiLetterOrDigit(first) || first == '/' || (first > 0x9F && Character.isLetter(first));
    }

    private static boolean hasPlainEnd(String text) {
        char last = text.charAt(text.length() - 1);
        return last != ' ' && last != ':';
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static void appendQuoted(StringBuilder out, String text) {
        int from = out.length();
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (isPrintable(c)) {
                        out.append(c);
                    } else {
                        out.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        out.append('"');
        SurrogatePairs.escapeSplit(out, from);
    }

    /** Whether a character may stand for itself: no control, no line separator, no byte order mark, no non-character. */
    private static boolean isPrintable(char c) {
        return c >= ' ' && (c < 0x7F || c > 0xA0) && c != '\u2028' && c != '\u2029' && c != '\uFEFF' && c < '\uFFFE';
    }
}
