package io.alembic.document;

import io.alembic.core.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Lets equal scalars of a document be one value. Networks repeat themselves, in keys and references most of all, and a
 * large one is held whole: what is shared need not be kept and moved by the collector. It forgets, so its size is fixed.
 */
final class SharedScalars {

    private static final int FEWEST = 1 << 6;
    private static final int MOST = 1 << 16;
    private static final int CHARACTERS_EACH = 1 << 8;

    private final @Nullable Value[] slots;

    /** @param characters how long the document is */
    SharedScalars(int characters) {
        int wanted = Math.max(FEWEST, Math.min(MOST, characters / CHARACTERS_EACH));
        slots = new Value[Integer.highestOneBit(wanted)];
    }

    /** This value, or an equal one that came before. */
    Value of(Value scalar) {
        int hash = scalar.hashCode();
        int slot = (hash ^ hash >>> 16) & slots.length - 1;
        Value before = slots[slot];
        if (before != null && before.equals(scalar)) {
            return before;
        }
        slots[slot] = scalar;
        return scalar;
    }
}
