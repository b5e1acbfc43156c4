package io.alembic.engine.map.select;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A name, or what names start with.
 *
 * @param open whether more may follow
 */
record TypePattern(String name, boolean open) {

    TypePattern {
        requireNonNull(name, "name is null");
    }

    static TypePattern of(String text) {
        return text.endsWith("*")
                ? new TypePattern(text.substring(0, text.length() - 1), true)
                : new TypePattern(text, false);
    }

    boolean takes(String type) {
        return open ? type.startsWith(name) : type.equals(name);
    }

    Optional<String> exact() {
        return open ? Optional.empty() : Optional.of(name);
    }
}
