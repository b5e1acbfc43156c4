package io.alembic.adapter.spi;

import java.util.Locale;

/** What it took to bring an object to what was asked. */
public enum AppliedBy {
    /** The operation as planned. */
    WRITING,
    /** A create that met an object with its key, which was taken over. */
    ADOPTING,
    /** Nothing: it already was so, or was already gone. */
    NOTHING;

    private final String tag = name().toLowerCase(Locale.ROOT);

    public String tag() {
        return tag;
    }
}
