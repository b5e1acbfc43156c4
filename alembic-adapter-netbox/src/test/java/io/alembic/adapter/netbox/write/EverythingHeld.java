package io.alembic.adapter.netbox.write;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.write.ObjectLookup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says that every object is there, so that deletes are sent. */
final class EverythingHeld implements ObjectLookup {

    @Override
    public Set<String> existing(TypeName type, Collection<String> ids) {
        return Set.copyOf(ids);
    }

    @Override
    public Map<Key, List<BackendId>> withKeys(TypeName type, Collection<MapValue> keys) {
        return Map.of();
    }
}
