package io.alembic.cli.postgres;

/** How much one job of a pipeline knows of the one before it. */
enum RunnerMemory {

    /** State in a database. */
    DATABASE,

    /** The state file, carried from job to job. */
    ARTIFACT,

    /** The state file, which the applying job is not given. */
    LOST,

    /** Nothing at all. */
    NONE;

    /** Whether the apply starts without what the plan knew. */
    boolean isMissing() {
        return this == LOST || this == NONE;
    }
}
