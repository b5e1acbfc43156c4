package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the object that an update or a delete is about: by its id, by the id its uid has, else by its key. */
final class Targets {

    private final Schema schema;
    private final ReferenceIds ids;
    private final WorkingCopy copy;

    Targets(Schema schema, ReferenceIds ids, WorkingCopy copy) {
        this.schema = requireNonNull(schema, "schema is null");
        this.ids = requireNonNull(ids, "ids is null");
        this.copy = requireNonNull(copy, "copy is null");
    }

    Optional<StoredObject> find(Operation operation) {
        Optional<BackendId> id = operation.backendId().or(() -> ids.idOf(operation.type(), operation.uid()));
        return id.isPresent()
                ? copy.find(new ObjectName(operation.type(), id.get()))
                : withKey(operation.type(), key(operation.type(), operation.key()));
    }

    /** The key with its references as ids. */
    MapValue key(TypeName type, Key key) {
        return ids.encoded(schema.type(type).map(TypeSchema::key).orElse(Collections.emptySortedMap()), key.fields());
    }

    /** The one object with a key, whose references are ids. */
    Optional<StoredObject> withKey(TypeName type, MapValue key) {
        List<BackendId> found = copy.withKey(type, key);
        if (found.size() > 1) {
            throw new BackendException(
                    BackendFailure.CONFLICT, type + " has several objects with key " + key + ": ids " + found);
        }
        return found.stream().findFirst().flatMap(id -> copy.find(new ObjectName(type, id)));
    }
}
