package io.alembic.adapter.spi;

/** Hears how far a long step is. Called from any thread. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (what, done, total) -> {};

    /**
     * @param what the step in words: {@code reading dcim.device}
     * @param total objects in all; 0 while that is not known
     */
    void update(String what, long done, long total);
}
