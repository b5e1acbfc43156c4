package io.alembic.engine.map.ledger;

import java.util.Locale;

/** What became of an object or a field of the input. Of several the first counts. */
public enum Outcome {
    /** It stands in what was made of its object. */
    MAPPED,
    /** It stands in something that was made of several objects, or of others. */
    MERGED,
    /** It was read, and something that the spec says stands there instead. */
    DEFAULTED,
    /** It is nowhere in the result. */
    DROPPED;

    /** As documents write it: {@code mapped}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
