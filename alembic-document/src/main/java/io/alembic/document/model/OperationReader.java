package io.alembic.document.model;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import java.util.List;
import java.util.Optional;

/** Reads one operation strictly: a create with a {@code backend_id} is refused, not repaired (spec 30 §10). */
final class OperationReader {

    private static final String EXTENSIONS = "extensions";

    private OperationReader() {}

    static Operation read(FixedMapping operation) {
        OperationKind kind = operation.read(
                "op", "create, update or delete", value -> value.asText().flatMap(OperationKind::parse));
        return switch (kind) {
            case CREATE -> create(operation.called("a create"));
            case UPDATE -> update(operation.called("an update"));
            case DELETE -> delete(operation.called("a delete"));
        };
    }

    private static Operation create(FixedMapping operation) {
        operation.allow("op", "uid", "type_name", "desired", EXTENSIONS);
        return new Operation.Create(desired(operation));
    }

    private static Operation update(FixedMapping operation) {
        operation.allow("op", "uid", "type_name", "desired", "changes", "backend_id", EXTENSIONS);
        List<FieldChange> changes = operation.mappings("changes", "a change").stream()
                .map(OperationReader::change)
                .toList();
        return new Operation.Update(desired(operation), changes, id(operation));
    }

    private static Operation delete(FixedMapping operation) {
        operation.allow("op", "uid", "type_name", "key", "backend_id", EXTENSIONS);
        return new Operation.Delete(
                uid(operation), new TypeName(operation.text("type_name")), Key.of(operation.map("key")), id(operation));
    }

    private static FieldChange change(FixedMapping change) {
        change.allow("field", "from", "to", EXTENSIONS);
        return new FieldChange(change.text("field"), change.required("from"), change.required("to"));
    }

    /** The object to converge on, which says again what the operation says of it. */
    private static InventoryObject desired(FixedMapping operation) {
        InventoryObject desired = object(operation.mapping("desired", "an object"));
        if (!desired.uid().equals(uid(operation)) || !desired.type().name().equals(operation.text("type_name"))) {
            throw operation.failure(
                    "contradicting_operation",
                    "the operation is on " + operation.text("type_name") + " " + uid(operation) + ", but desires "
                            + desired.type() + " " + desired.uid());
        }
        return desired;
    }

    private static InventoryObject object(FixedMapping object) {
        object.allow("uid", "type", "kind", "key", "attrs");
        if (object.has("type") && object.has("kind")) {
            throw object.failure("duplicate_member", "an object has \"type\" or \"kind\", which mean the same");
        }
        return new InventoryObject(
                uid(object),
                new TypeName(object.text(object.has("kind") ? "kind" : "type")),
                Key.of(object.map("key")),
                object.has("attrs") ? object.map("attrs") : MapValue.EMPTY);
    }

    private static Uid uid(FixedMapping mapping) {
        return mapping.read("uid", "a uid", value -> value.asText().flatMap(Uid::parse));
    }

    private static Optional<BackendId> id(FixedMapping operation) {
        return operation
                .optional("backend_id")
                .map(present -> operation.read("backend_id", "a whole number from 0 or a text", BackendId::parse));
    }
}
