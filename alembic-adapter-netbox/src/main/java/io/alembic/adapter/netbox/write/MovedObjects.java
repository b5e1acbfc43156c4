package io.alembic.adapter.netbox.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.read.DeclaredType;
import io.alembic.adapter.netbox.read.ObjectReader;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.read.RowKeys;
import io.alembic.dcim.write.Refusal;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import io.alembic.http.bulk.ReferenceEncoder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells, of objects that changed since the plan, those in which a field changed that is to be written. The others may be
 * written: what this very apply does to one object often touches another, as a cable does its ends.
 */
final class MovedObjects {

    private final DeclaredTypes<DeclaredType> types;
    private final ObjectReader reader;
    private final ReferenceEncoder before;
    private final Versions versions;

    /** @param before encodes references to objects that were there when the plan was made */
    MovedObjects(DeclaredTypes<DeclaredType> types, ObjectReader reader, ReferenceEncoder before, Versions versions) {
        this.types = requireNonNull(types, "types is null");
        this.reader = requireNonNull(reader, "reader is null");
        this.before = requireNonNull(before, "before is null");
        this.versions = requireNonNull(versions, "versions is null");
    }

    /** Why rows must not be written, by position; of all objects the time of change is known afterwards. */
    Map<Integer, BackendException> look(BulkBatch batch) {
        Set<String> fields = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        batch.rows().forEach(row -> {
            changes(row).forEach(change -> fields.add(change.field()));
            ids.add(row.requireId().toString());
        });
        Map<String, HeldObject> held = new HashMap<>();
        reader.withIds(batch.type(), ids, fields)
                .forEach(object -> held.put(object.id().toString(), object));
        Map<Integer, BackendException> moved = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            BulkRow row = batch.rows().get(i);
            int position = i;
            Optional.ofNullable(held.get(row.requireId().toString()))
                    .map(object -> moved(batch.type(), row, object))
                    .orElseGet(() -> Optional.of("it is gone"))
                    .ifPresent(why -> moved.put(position, stale(row, why)));
        }
        return moved;
    }

    private Optional<String> moved(TypeName type, BulkRow row, HeldObject object) {
        object.version()
                .ifPresent(version ->
                        versions.learn(types.of(type).model(), row.requireId().toValue(), version));
        MapValue now = RowKeys.withIds(types.schema(type), object.attributes());
        for (FieldChange change : changes(row)) {
            Value value = now.getOrNull(change.field());
            if (!same(type, change.field(), change.from(), value) && !same(type, change.field(), change.to(), value)) {
                return Optional.of(change.field() + " is " + value + ", not " + change.from());
            }
        }
        return Optional.empty();
    }

    private boolean same(TypeName type, String field, Value planned, Value held) {
        try {
            Value encoded = before.encode(type, MapValue.of(field, planned)).getOrNull(field);
            return unordered(encoded).equals(unordered(held));
        } catch (BackendException e) {
            return false;
        }
    }

    private static Object unordered(Value value) {
        return value.asList()
                .<Object>map(list -> new HashSet<>(list.elements()))
                .orElse(value);
    }

    private static List<FieldChange> changes(BulkRow row) {
        return row.operation().fold(create -> List.of(), update -> update.changes(), delete -> List.of());
    }

    private static BackendException stale(BulkRow row, String why) {
        return new BackendException(
                BackendFailure.STALE, Refusal.describe(row) + ": it changed since the plan: " + why + "; plan again");
    }
}
