package io.alembic.adapter.spi;

import java.util.List;

/** Hears the outcomes of a write; the engine's own keeps journal and state. */
@FunctionalInterface
public interface WriteListener {

    /**
     * Outcomes that landed together. Called by one thread at a time; when it returns they are recorded, so an adapter
     * calls it before it sends what depends on them.
     */
    void landed(List<WriteOutcome> outcomes);
}
