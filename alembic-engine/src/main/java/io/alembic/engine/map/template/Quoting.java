package io.alembic.engine.map.template;

/** Follows a text character by character and knows what stands in quotes. */
final class Quoting {

    private static final char NONE = 0;

    private char quote = NONE;
    private boolean escaped;

    /** Whether the next character is a quote, or stands inside of quotes. */
    boolean protects(char c) {
        if (quote == NONE) {
            if (c == '\'' || c == '"') {
                quote = c;
                return true;
            }
            return false;
        }
        if (escaped) {
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == quote) {
            quote = NONE;
        }
        return true;
    }
}
