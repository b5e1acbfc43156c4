package io.alembic.starlark;

/** What an evaluation asks of its host. */
public interface Host {

    /** A host that drops prints, and cancels nothing. */
    Host SILENT = line -> {};

    /** Takes a line that {@code print} writes, without its end. */
    void print(String line);

    /** Whether evaluations shall end now. It is asked every few thousand steps. */
    default boolean isCancelled() {
        return false;
    }
}
