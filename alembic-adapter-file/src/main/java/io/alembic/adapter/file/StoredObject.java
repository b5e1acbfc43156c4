package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import java.util.Optional;

/** One object of the file. References in its key and attributes hold ids of the file. */
record StoredObject(TypeName type, BackendId id, MapValue key, MapValue attributes) {

    StoredObject {
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
        requireNonNull(key, "key is null");
        requireNonNull(attributes, "attributes is null");
    }

    /** Key and attributes together; where both hold a field, the attribute is what counts (spec 50 §2). */
    MapValue fields() {
        for (int i = 0; i < key.size(); i++) {
            if (!attributes.has(key.name(i))) {
                return MapValue.builder().putAll(key).putAll(attributes).build();
            }
        }
        return attributes;
    }

    HeldObject held() {
        return new HeldObject(type, id, fields(), Optional.empty());
    }
}
