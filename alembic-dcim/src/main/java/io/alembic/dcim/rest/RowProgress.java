package io.alembic.dcim.rest;

/** Hears how far the reading of a list is. */
@FunctionalInterface
public interface RowProgress {

    RowProgress SILENT = (read, announced) -> {};

    void rows(long read, long announced);
}
