package io.alembic.adapter.spi;

import io.alembic.core.plan.ProvisionReport;

/** The writing side of a backend. */
public interface Emitter {

    /**
     * Carries out the steps, level by level, and reports each one's outcome once and as it lands. A step that fails
     * blocks those that require it; all others are still carried out.
     *
     * @return what the write itself had to provision, such as tags
     * @throws BackendException when the write cannot go on at all; what was reported until then stands
     */
    ProvisionReport write(WriteRequest request, WriteListener listener);

    /**
     * Whether each outcome is reported as it lands. One that reports all of them at the end leaves nothing to resume
     * from, so no journal is kept for it (spec 50 §7).
     */
    default boolean reportsAsItGoes() {
        return true;
    }
}
