package io.alembic.adapter.spi;

import io.alembic.core.inventory.Inventory;

/** Makes a project of its own from a whole model: code, and the objects as its data (spec 65). */
public interface Caster {

    /** What to do beside telling what differs. */
    enum Mode {
        /** Write, and run what belongs to it. */
        WRITE,
        /** Only tell what would be written. */
        CHECK
    }

    /**
     * Brings the project to the model; a project that is there already writes nothing.
     *
     * @throws io.alembic.core.problem.AlembicException for a model that the project cannot express, before anything is
     *     written; and for programs that fail
     */
    CastReport cast(Inventory inventory, Mode mode, Progress progress);
}
