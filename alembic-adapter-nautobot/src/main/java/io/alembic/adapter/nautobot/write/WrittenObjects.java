package io.alembic.adapter.nautobot.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.read.DeclaredType;
import io.alembic.adapter.nautobot.read.ObjectReader;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.write.ObjectLookup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for objects of the types of one write. */
final class WrittenObjects implements ObjectLookup {

    private final DeclaredTypes<DeclaredType> types;
    private final ObjectReader reader;

    WrittenObjects(DeclaredTypes<DeclaredType> types, ObjectReader reader) {
        this.types = requireNonNull(types, "types is null");
        this.reader = requireNonNull(reader, "reader is null");
    }

    @Override
    public Set<String> existing(TypeName type, Collection<String> ids) {
        return reader.existing(types.of(type), ids);
    }

    @Override
    public Map<Key, List<BackendId>> withKeys(TypeName type, Collection<MapValue> keys) {
        return reader.withKeys(types.of(type), types.schema(type), keys);
    }
}
