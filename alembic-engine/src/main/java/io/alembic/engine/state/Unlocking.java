package io.alembic.engine.state;

import java.util.List;

/**
 * What a look at a lock found, and what became of it.
 *
 * @param free whether the lock can be had now
 * @param holders who held it, one line each; those of a free lock are gone, or were ended
 * @param removed what they left behind and was cleared away
 */
public record Unlocking(boolean free, List<String> holders, List<String> removed) {

    public Unlocking {
        holders = List.copyOf(holders);
        removed = List.copyOf(removed);
    }
}
