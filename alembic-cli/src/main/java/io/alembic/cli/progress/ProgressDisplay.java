package io.alembic.cli.progress;

/** How progress looks. Called by one thread at a time. */
interface ProgressDisplay {

    /** Until a run has taken this long nothing is shown. */
    long firstAfterMillis();

    long everyMillis();

    void show(String text);

    /** Makes room for a line of its own. */
    void clear();
}
