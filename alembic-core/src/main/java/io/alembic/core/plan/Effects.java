package io.alembic.core.plan;

import java.util.Locale;
import java.util.Optional;

/** How a plan was made, and so what it may be applied to (spec 50 §1). */
public enum Effects {
    /** Planned against a backend that reads and writes. */
    DRIVE,
    /** Planned blind, for a backend that only writes. */
    EMIT;

    private final String tag = name().toLowerCase(Locale.ROOT);

    public String tag() {
        return tag;
    }

    public static Optional<Effects> parse(String tag) {
        for (Effects effects : values()) {
            if (effects.tag.equals(tag)) {
                return Optional.of(effects);
            }
        }
        return Optional.empty();
    }
}
