package io.alembic.adapter.file;

import io.alembic.adapter.file.StepRun.Done;
import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Creates and updates objects. Two objects of one type never end with one key. */
final class ObjectWriting {

    private final Schema schema;
    private final WorkingCopy copy;
    private final ReferenceIds ids;
    private final Targets targets;
    /** Objects whose keys this write is about to free, by deleting or renaming them. */
    private final Set<ObjectName> leaving = new HashSet<>();

    private final Set<ObjectName> written = new LinkedHashSet<>();

    ObjectWriting(WriteRequest request, WorkingCopy copy, ReferenceIds ids, Targets targets) {
        this.schema = request.schema();
        this.copy = copy;
        this.ids = ids;
        this.targets = targets;
        request.steps().stream().map(WriteStep::operation).forEach(this::noteLeaving);
    }

    Done write(WriteStep step) {
        return step.operation().fold(create -> create(create.object()), this::update, delete -> {
            throw new IllegalArgumentException("deletes come last");
        });
    }

    /**
     * Fails the whole write when a key that was to be freed was not, so that two objects have it.
     *
     * @throws BackendException of kind CONFLICT
     */
    void requireNoSharedKeys() {
        for (ObjectName name : written) {
            Optional<StoredObject> object = copy.find(name);
            List<BackendId> sharing = object.map(held -> copy.withKey(held.type(), copy.keyOf(held)))
                    .orElse(List.of());
            if (sharing.size() > 1) {
                throw new BackendException(
                        BackendFailure.CONFLICT,
                        "this write would give several objects of " + name.type() + " one key (ids " + sharing
                                + "); nothing was written");
            }
        }
    }

    private Done create(InventoryObject object) {
        MapValue key = targets.key(object.type(), object.key());
        MapValue attributes = attributes(object);
        Optional<StoredObject> there = staying(object.type(), key);
        if (there.isEmpty()) {
            StoredObject created = copy.create(object.type(), key, attributes);
            return done(object, created, AppliedBy.WRITING);
        }
        if (ids.isAnothers(WorkingCopy.name(there.get()), object.uid())) {
            throw taken(object, there.get());
        }
        StoredObject adopted = merged(there.get(), key, attributes);
        copy.replace(adopted);
        return done(object, adopted, AppliedBy.ADOPTING);
    }

    private Done update(Operation.Update update) {
        InventoryObject object = update.object();
        StoredObject old = targets.find(update)
                .orElseThrow(() -> new BackendException(
                        BackendFailure.REJECTED,
                        "there is no " + object.typeKey()
                                + update.id().map(id -> " with id " + id).orElse("") + " to update"));
        MapValue key = targets.key(object.type(), object.key());
        StoredObject changed = merged(old, key, attributes(object));
        staying(object.type(), copy.keyOf(changed))
                .filter(other -> !other.id().equals(old.id()))
                .ifPresent(other -> {
                    throw taken(object, other);
                });
        boolean changes = copy.replace(changed);
        return done(object, changed, changes ? AppliedBy.WRITING : AppliedBy.NOTHING);
    }

    private Done done(InventoryObject object, StoredObject stored, AppliedBy how) {
        ids.give(object.type(), object.uid(), stored.id());
        written.add(WorkingCopy.name(stored));
        return new Done(Optional.of(stored.id()), how);
    }

    /** The object that has a key and will keep it. */
    private Optional<StoredObject> staying(TypeName type, MapValue key) {
        List<BackendId> found = copy.withKey(type, key).stream()
                .filter(id -> !leaving.contains(new ObjectName(type, id)))
                .toList();
        return found.size() > 1
                ? targets.withKey(type, key)
                : found.stream().findFirst().flatMap(id -> copy.find(new ObjectName(type, id)));
    }

    private void noteLeaving(Operation operation) {
        if (operation.kind() == OperationKind.CREATE) {
            return;
        }
        operation
                .backendId()
                .flatMap(id -> copy.find(new ObjectName(operation.type(), id)))
                .filter(held -> operation.kind() == OperationKind.DELETE || isRenamed(held, operation))
                .ifPresent(held -> leaving.add(WorkingCopy.name(held)));
    }

    private boolean isRenamed(StoredObject held, Operation operation) {
        try {
            return !copy.keyOf(held).equals(targets.key(operation.type(), operation.key()));
        } catch (BackendException e) {
            return true; // its new key refers to something this write has yet to create
        }
    }

    private static StoredObject merged(StoredObject old, MapValue key, MapValue attributes) {
        return new StoredObject(
                old.type(),
                old.id(),
                key,
                MapValue.builder().putAll(old.attributes()).putAll(attributes).build());
    }

    private MapValue attributes(InventoryObject object) {
        SortedMap<String, FieldSchema> fields =
                schema.type(object.type()).map(ObjectWriting::allFields).orElse(Collections.emptySortedMap());
        return ids.encoded(fields, object.attributes());
    }

    private static SortedMap<String, FieldSchema> allFields(TypeSchema type) {
        SortedMap<String, FieldSchema> fields = new TreeMap<>(type.key());
        fields.putAll(type.fields());
        return fields;
    }

    private static BackendException taken(InventoryObject object, StoredObject holder) {
        return new BackendException(
                BackendFailure.CONFLICT,
                object.typeKey() + " cannot be written: the object with id " + holder.id() + " has that key");
    }
}
