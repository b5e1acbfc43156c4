package io.alembic.engine.importing;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Optional;

/** An observed object with its declared type. */
record ImportedObject(ObservedObject observed, TypeSchema type) {

    ImportedObject {
        requireNonNull(observed, "observed is null");
        requireNonNull(type, "type is null");
    }

    /** The key as the attributes have it; the reported one when they lack a field of it. */
    MapValue keyFields() {
        MapValue.Builder key = MapValue.builder();
        for (String field : type.key().keySet()) {
            Optional<Value> value = observed.attributes().get(field);
            if (value.isEmpty()) {
                return observed.key().fields();
            }
            key.put(field, value.get());
        }
        return key.build();
    }
}
