package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.dcim.read.ObjectSource;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The objects of one declared type. */
record TypeSource(DeclaredType type, TypeReader reader, KeyFilter filter, RowProgress progress)
        implements ObjectSource {

    TypeSource {
        requireNonNull(type, "type is null");
        requireNonNull(reader, "reader is null");
        requireNonNull(filter, "filter is null");
        requireNonNull(progress, "progress is null");
    }

    @Override
    public List<WireRow> all() {
        return reader.readAll(type, progress);
    }

    @Override
    public List<WireRow> withIds(Set<String> ids) {
        return reader.readByIds(type, ids, progress);
    }

    @Override
    public List<WireRow> withKeys(Collection<MapValue> keys, Set<String> ids) {
        return filter.read(type, keys, ids, progress);
    }
}
