package io.alembic.document;

/** Finds the scalar that begins at an index and ends on the same line. One instance is used over and over. */
final class PlainScalar {

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private final String text;
    private int from;
    private int to;
    private int after;
    private boolean quoted;
    private boolean escaped;

    PlainScalar(String text) {
        this.text = text;
    }

    /**
     * Scans up to the line's end.
     *
     * @param flow whether it stands within brackets, where it ends at more characters
     */
    void scan(int index, int lineEnd, boolean flow) {
        char first = text.charAt(index);
        quoted = first == '"' || first == '\'';
        escaped = false;
        from = index;
        if (first == '"') {
            scanDoubleQuoted(index, lineEnd);
        } else if (first == '\'') {
            scanSingleQuoted(index, lineEnd);
        } else {
            refuseIndicator(first, index, lineEnd);
            scanUnquoted(index, lineEnd, flow);
        }
    }

    /** The index behind the scalar and, without quotes, the blanks that follow it. */
    int after() {
        return after;
    }

    boolean isQuoted() {
        return quoted;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The text it stands for. */
    String value() {
        String written = text.substring(from, to);
        if (!escaped) {
            return written;
        }
        return text.charAt(to) == '\'' ? written.replace("''", "'") : unescaped(written);
    }

    private void refuseIndicator(char first, int index, int lineEnd) {
        if (INDICATORS.indexOf(first) < 0) {
            return;
        }
        char second = index + 1 < lineEnd ? text.charAt(index + 1) : ' ';
        boolean sign = first == '-' && (Character.isLetterOrDigit(second) || second == '.');
        if (!sign) {
            throw new NotPlainException();
        }
    }

    private void scanUnquoted(int index, int lineEnd, boolean flow) {
        int last = index;
        int i = index;
        while (i < lineEnd) {
            char c = text.charAt(i);
            boolean colon = c == ':' && endsName(i + 1, lineEnd, flow);
            boolean comment = c == '#' && text.charAt(i - 1) == ' ';
            if (colon || comment || (flow && isFlowIndicator(c))) {
                break;
            }
            i++;
            if (c != ' ') {
                last = i;
            }
        }
        to = last;
        after = i;
    }

    private boolean endsName(int index, int lineEnd, boolean flow) {
        return index == lineEnd || text.charAt(index) == ' ' || (flow && isFlowIndicator(text.charAt(index)));
    }

    private static boolean isFlowIndicator(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    private void scanSingleQuoted(int index, int lineEnd) {
        int i = index + 1;
        while (i < lineEnd) {
            if (text.charAt(i) == '\'') {
                if (i + 1 == lineEnd || text.charAt(i + 1) != '\'') {
                    close(i);
                    return;
                }
                escaped = true;
                i++;
            }
            i++;
        }
        throw new NotPlainException();
    }

    private void scanDoubleQuoted(int index, int lineEnd) {
        int i = index + 1;
        while (i < lineEnd) {
            char c = text.charAt(i);
            if (c == '"') {
                close(i);
                return;
            }
            if (c == '\\') {
                escaped = true;
                i++;
            }
            i++;
        }
        throw new NotPlainException();
    }

    private void close(int quote) {
        from++;
        to = quote;
        after = quote + 1;
    }

    private static String unescaped(String written) {
        StringBuilder value = new StringBuilder(written.length());
        boolean escape = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (escape) {
                value.append(character(c));
            } else if (c != '\\') {
                value.append(c);
            }
            escape = !escape && c == '\\';
        }
        return value.toString();
    }

    private static char character(char escaped) {
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> throw new NotPlainException();
        };
    }
}
