package io.alembic.cli.session;

import java.util.Locale;
import java.util.Optional;

/** When to colour what people read. */
public enum ColorChoice {
    /** On a terminal, unless {@code NO_COLOR} is set (https://no-color.org). */
    AUTO,
    ALWAYS,
    NEVER;

    public static Optional<ColorChoice> parse(String word) {
        for (ColorChoice choice : values()) {
            if (choice.toString().equalsIgnoreCase(word)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
