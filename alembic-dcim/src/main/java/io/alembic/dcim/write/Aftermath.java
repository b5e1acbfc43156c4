package io.alembic.dcim.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import io.alembic.http.bulk.RowAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Finds out what became of a batch that nobody answered for. What was created shows by the id that was chosen, or by its
 * key where the server chooses ids; what was deleted, by the id that is gone. An update says what shall be, so it may be
 * sent again.
 */
public final class Aftermath {

    private final Schema schema;
    private final ObjectLookup lookup;
    private final BiFunction<BulkRow, String, Optional<Value>> sent;

    /** @param sent the ids that a reference of a row was sent as */
    public Aftermath(Schema schema, ObjectLookup lookup, BiFunction<BulkRow, String, Optional<Value>> sent) {
        this.schema = requireNonNull(schema, "schema is null");
        this.lookup = requireNonNull(lookup, "lookup is null");
        this.sent = requireNonNull(sent, "sent is null");
    }

    /** What was done, in the order of the batch; empty for what was not. */
    public List<Optional<RowAnswer.Done>> of(BulkBatch batch) {
        if (batch.kind() == OperationKind.UPDATE) {
            return batch.rows().stream()
                    .map(row -> Optional.<RowAnswer.Done>empty())
                    .toList();
        }
        boolean chosen = batch.rows().stream().allMatch(row -> row.id().isPresent());
        return (chosen ? byId(batch) : byKey(batch))
                .stream()
                        .map(found -> found.map(id -> new RowAnswer.Done(Optional.of(id), AppliedBy.WRITING)))
                        .toList();
    }

    private List<Optional<BackendId>> byId(BulkBatch batch) {
        Set<String> existing = lookup.existing(
                batch.type(),
                batch.rows().stream().map(row -> row.requireId().toString()).toList());
        boolean created = batch.kind() == OperationKind.CREATE;
        return batch.rows().stream()
                .map(row -> row.id().filter(id -> existing.contains(id.toString()) == created))
                .toList();
    }

    private List<Optional<BackendId>> byKey(BulkBatch batch) {
        List<MapValue> keys = batch.rows().stream().map(row -> keyWithIds(row)).toList();
        Map<Key, List<BackendId>> found = lookup.withKeys(batch.type(), keys);
        List<Optional<BackendId>> ids = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            ids.add(only(batch.rows().get(i), found.getOrDefault(Key.of(keys.get(i)), List.of())));
        }
        return ids;
    }

    private MapValue keyWithIds(BulkRow row) {
        return row.operation()
                .key()
                .fields()
                .mapMembers((name, value) -> schema.type(row.operation().type())
                        .flatMap(type -> type.field(name))
                        .filter(field -> References.canHold(field.type()))
                        .flatMap(field -> sent.apply(row, name))
                        .orElse(value));
    }

    private static Optional<BackendId> only(BulkRow row, List<BackendId> found) {
        if (found.size() > 1) {
            throw new BackendException(
                    BackendFailure.CONFLICT,
                    Refusal.describe(row) + " for certain: several objects have its key, ids " + found);
        }
        return found.stream().findFirst();
    }
}
