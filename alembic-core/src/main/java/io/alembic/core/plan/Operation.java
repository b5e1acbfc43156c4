package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One step of a plan. The kinds are closed: adding one is a change of the plan format. */
public sealed interface Operation {

    /** The order of operations in a plan, for reading: type, then kind, then key text (spec 30 §9). */
    Comparator<Operation> READING_ORDER =
            Comparator.comparing(Operation::type).thenComparing(Operation::kind).thenComparing(Operation::key);

    Uid uid();

    TypeName type();

    Key key();

    OperationKind kind();

    /** Handles each kind: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(Function<Create, R> create, Function<Update, R> update, Function<Delete, R> delete);

    /** The object to converge on; a delete has none. */
    default Optional<InventoryObject> desired() {
        return fold(
                create -> Optional.of(create.object()),
                update -> Optional.of(update.object()),
                delete -> Optional.empty());
    }

    /** The backend id planned against; a create has none. */
    default Optional<BackendId> backendId() {
        return fold(create -> Optional.empty(), Update::id, Delete::id);
    }

    default TypeKey typeKey() {
        return new TypeKey(type(), key());
    }

    /** Makes an object that the backend does not hold. */
    record Create(InventoryObject object) implements Operation {
        public Create {
            requireNonNull(object, "object is null");
        }

        @Override
        public Uid uid() {
            return object.uid();
        }

        @Override
        public TypeName type() {
            return object.type();
        }

        @Override
        public Key key() {
            return object.key();
        }

        @Override
        public OperationKind kind() {
            return OperationKind.CREATE;
        }

        @Override
        public <R> R fold(Function<Create, R> create, Function<Update, R> update, Function<Delete, R> delete) {
            return create.apply(this);
        }
    }

    /**
     * Changes an object.
     *
     * @param object the whole declared object, not only what changes
     * @param id empty when the object is created earlier in the same plan, or was matched without an id
     */
    record Update(InventoryObject object, List<FieldChange> changes, Optional<BackendId> id) implements Operation {
        public Update {
            requireNonNull(object, "object is null");
            requireNonNull(id, "id is null");
            changes = List.copyOf(changes);
        }

        @Override
        public Uid uid() {
            return object.uid();
        }

        @Override
        public TypeName type() {
            return object.type();
        }

        @Override
        public Key key() {
            return object.key();
        }

        @Override
        public OperationKind kind() {
            return OperationKind.UPDATE;
        }

        @Override
        public <R> R fold(Function<Create, R> create, Function<Update, R> update, Function<Delete, R> delete) {
            return update.apply(this);
        }
    }

    /**
     * Removes an object that is not declared.
     *
     * @param uid the uid state binds, or the one derived from the observed key
     * @param key the observed key
     */
    record Delete(Uid uid, TypeName type, Key key, Optional<BackendId> id) implements Operation {
        public Delete {
            requireNonNull(uid, "uid is null");
            requireNonNull(type, "type is null");
            requireNonNull(key, "key is null");
            requireNonNull(id, "id is null");
        }

        @Override
        public OperationKind kind() {
            return OperationKind.DELETE;
        }

        @Override
        public <R> R fold(Function<Create, R> create, Function<Update, R> update, Function<Delete, R> delete) {
            return delete.apply(this);
        }
    }
}
