package io.alembic.dcim.read;

import io.alembic.dcim.rest.RowProgress;
import java.util.Collection;
import java.util.List;

/**
 * Reads the rows of declared types, of each only what is declared.
 *
 * @param <T> what a declared type is to the adapter
 */
public interface RowReader<T> {

    List<WireRow> readAll(T type, RowProgress progress);

    /** The objects with these ids, so far as they exist. */
    List<WireRow> readByIds(T type, Collection<String> ids, RowProgress progress);
}
