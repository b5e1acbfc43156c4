package io.alembic.dcim.read;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.dcim.rest.RowProgress;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The objects of one declared type, to be read whole or in part.
 *
 * @param <T> what a declared type is to the adapter
 */
public record RowSource<T>(T type, RowReader<T> reader, KeyedRowReader<T> keyed, RowProgress progress) {

    public RowSource {
        requireNonNull(type, "type is null");
        requireNonNull(reader, "reader is null");
        requireNonNull(keyed, "keyed is null");
        requireNonNull(progress, "progress is null");
    }

    List<WireRow> all() {
        return reader.readAll(type, progress);
    }

    List<WireRow> withIds(Set<String> ids) {
        return reader.readByIds(type, ids, progress);
    }

    List<WireRow> withKeys(Collection<MapValue> keys, Set<String> ids) {
        return keyed.read(type, keys, ids, progress);
    }
}
