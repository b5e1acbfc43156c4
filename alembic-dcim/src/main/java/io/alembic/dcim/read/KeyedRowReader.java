package io.alembic.dcim.read;

import io.alembic.core.value.MapValue;
import io.alembic.dcim.rest.RowProgress;
import java.util.Collection;
import java.util.List;

/**
 * Finds the rows of declared types by their keys.
 *
 * @param <T> what a declared type is to the adapter
 */
@FunctionalInterface
public interface KeyedRowReader<T> {

    /**
     * Objects among which are all with one of the keys, and those with one of the ids.
     *
     * @param keys with references as the ids of their targets, null where those are not known
     */
    List<WireRow> read(T type, Collection<MapValue> keys, Collection<String> ids, RowProgress progress);
}
