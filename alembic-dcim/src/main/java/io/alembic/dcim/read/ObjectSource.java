package io.alembic.dcim.read;

import io.alembic.core.value.MapValue;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The objects of one declared type, to be read whole or in part. */
public interface ObjectSource {

    List<WireRow> all();

    /** The objects with these ids, so far as they exist. */
    List<WireRow> withIds(Set<String> ids);

    /**
     * Objects among which are all with one of the keys, and those with one of the ids.
     *
     * @param keys with references as the ids of their targets, null where those are not known
     */
    List<WireRow> withKeys(Collection<MapValue> keys, Set<String> ids);
}
