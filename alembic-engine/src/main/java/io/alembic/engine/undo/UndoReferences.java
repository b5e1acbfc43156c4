package io.alembic.engine.undo;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.Schema;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import io.alembic.core.value.Value;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which references can be written again: those to objects that state binds, or that the way back makes. */
final class UndoReferences {

    private final Schema schema;
    private final Set<Uid> known = new HashSet<>();

    UndoReferences(UndoRecord record, Bindings bindings) {
        schema = requireNonNull(record, "record is null").schema();
        bindings.byType().values().forEach(mapping -> known.addAll(mapping.keySet()));
        record.entries().stream().map(UndoEntry::operation).forEach(operation -> known.add(operation.uid()));
    }

    /** Whether a field's value refers to nothing but what is known. */
    boolean known(TypeName type, String field, Value value) {
        boolean[] all = {true};
        type(type, field)
                .ifPresent(declared -> References.forEach(
                        declared,
                        value,
                        (target, leaf) -> all[0] &= leaf.isNull()
                                || uid(leaf).filter(known::contains).isPresent()));
        return all[0];
    }

    /** The objects an object refers to: they go after it. */
    SortedSet<Uid> of(InventoryObject object) {
        NavigableSet<Uid> uids = new TreeSet<>();
        object.attributes()
                .forEach((field, value) -> type(object.type(), field)
                        .ifPresent(declared -> References.forEach(
                                declared, value, (target, leaf) -> uid(leaf).ifPresent(uids::add))));
        return uids;
    }

    private Optional<FieldType> type(TypeName type, String field) {
        return schema.type(type).flatMap(declared -> declared.field(field)).map(found -> found.type());
    }

    private static Optional<Uid> uid(Value leaf) {
        return leaf.asText().flatMap(Uid::parse);
    }
}
