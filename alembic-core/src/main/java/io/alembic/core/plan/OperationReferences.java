package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.Value;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which uids an operation speaks of, by the references its type declares. */
public final class OperationReferences {

    private final Schema schema;

    public OperationReferences(Schema schema) {
        this.schema = requireNonNull(schema, "schema is null");
    }

    /** What the object refers to: by key and attributes, for a delete by its key and by what was observed. */
    public Set<Uid> of(PlannedOperation planned) {
        Operation operation = planned.operation();
        Set<Uid> uids = new TreeSet<>(planned.evidence().refersTo());
        type(operation).ifPresent(type -> {
            References.forEach(type.key(), operation.key().fields(), (target, leaf) -> add(uids, leaf));
            operation
                    .desired()
                    .map(InventoryObject::attributes)
                    .ifPresent(attributes ->
                            References.forEach(type.fields(), attributes, (target, leaf) -> add(uids, leaf)));
        });
        return uids;
    }

    /** What the object referred to before, and an update takes away or replaces. */
    public Set<Uid> dropped(Operation operation) {
        Set<Uid> uids = new TreeSet<>();
        type(operation)
                .ifPresent(type ->
                        operation.fold(create -> uids, update -> addDropped(uids, type, update), delete -> uids));
        return uids;
    }

    private static Set<Uid> addDropped(Set<Uid> uids, TypeSchema type, Operation.Update update) {
        for (FieldChange change : update.changes()) {
            type.field(change.field())
                    .ifPresent(field -> References.forEach(
                            field.type(), change.from(), (TypeName target, Value leaf) -> add(uids, leaf)));
        }
        return uids;
    }

    private Optional<TypeSchema> type(Operation operation) {
        return schema.type(operation.type());
    }

    private static void add(Set<Uid> uids, Value leaf) {
        leaf.asText().flatMap(Uid::parse).ifPresent(uids::add);
    }
}
