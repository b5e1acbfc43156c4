package io.alembic.http.bulk;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A server that keeps objects by a name that is unique in their type, and takes whole batches or nothing. Tests say what
 * goes wrong: names it never takes, and a fault for each request.
 */
final class MemoryTarget implements BulkTarget {

    /** What happens to one request on its way. */
    enum Fault {
        NONE,
        LOST_BEFORE,
        LOST_AFTER,
        REFUSED
    }

    /** How the server names the rows it does not take. */
    enum Blame {
        NOBODY,
        BY_POSITION,
        ROW_BY_ROW
    }

    final Map<BackendId, MapValue> objects = new TreeMap<>();
    final Set<String> poison = new HashSet<>();
    final List<BulkBatch> sent = Collections.synchronizedList(new ArrayList<>());
    Blame blame = Blame.NOBODY;
    Function<BulkBatch, Fault> faults = batch -> Fault.NONE;
    boolean canLookAgain = true;
    boolean refusesDoubles = true;
    private long lastId = 100;

    MemoryTarget holding(String type, String name) {
        objects.put(BackendId.of(++lastId), stored(type, MapValue.of("name", Value.of(name))));
        return this;
    }

    /** What an object holds; nothing for one that is not there. */
    MapValue body(BackendId id) {
        return objects.getOrDefault(id, MapValue.EMPTY);
    }

    List<String> names() {
        return objects.values().stream()
                .map(body -> body.getOrNull("name").asText().orElseThrow())
                .sorted()
                .toList();
    }

    @Override
    public MapValue encode(OperationKind kind, InventoryObject object, ReferenceEncoder references) {
        return references.encode(object.type(), object.attributes());
    }

    @Override
    public synchronized BatchAnswer send(BulkBatch batch) {
        sent.add(batch);
        return switch (faults.apply(batch)) {
            case NONE -> taken(batch);
            case LOST_BEFORE -> throw new BackendException(BackendFailure.UNREACHABLE, "lost on its way");
            case LOST_AFTER -> {
                taken(batch);
                throw new BackendException(BackendFailure.UNREACHABLE, "the answer was lost");
            }
            case REFUSED -> throw new BackendException(BackendFailure.REFUSED, "no credentials");
        };
    }

    private BatchAnswer taken(BulkBatch batch) {
        Map<Integer, BackendException> bad = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Optional<BackendException> problem = problem(batch, batch.rows().get(i));
            if (problem.isPresent()) {
                bad.put(i, problem.get());
            }
        }
        if (blame == Blame.ROW_BY_ROW) {
            List<RowAnswer> answers = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                answers.add(
                        bad.containsKey(i)
                                ? RowAnswer.failed(bad.get(i))
                                : store(batch, batch.rows().get(i)));
            }
            return BatchAnswer.answered(answers);
        }
        if (!bad.isEmpty()) {
            BackendException first = bad.values().iterator().next();
            return blame == Blame.BY_POSITION ? BatchAnswer.refused(first, bad) : BatchAnswer.refused(first);
        }
        return BatchAnswer.answered(
                batch.rows().stream().map(row -> store(batch, row)).toList());
    }

    private Optional<BackendException> problem(BulkBatch batch, BulkRow row) {
        String name = name(row);
        if (poison.contains(name)) {
            return Optional.of(new BackendException(BackendFailure.REJECTED, name + " is not welcome"));
        }
        boolean taken = refusesDoubles
                && batch.kind() == OperationKind.CREATE
                && objects.values().stream()
                        .anyMatch(held -> held.getOrNull("type")
                                        .equals(Value.of(batch.type().name()))
                                && held.getOrNull("name").equals(row.body().getOrNull("name")));
        return taken
                ? Optional.of(new BackendException(BackendFailure.CONFLICT, name + " is taken"))
                : Optional.empty();
    }

    private RowAnswer store(BulkBatch batch, BulkRow row) {
        return switch (batch.kind()) {
            case CREATE -> {
                BackendId id = BackendId.of(++lastId);
                objects.put(id, stored(batch.type().name(), row.body()));
                yield RowAnswer.done(id);
            }
            case UPDATE -> {
                objects.put(row.requireId(), stored(batch.type().name(), row.body()));
                yield RowAnswer.done();
            }
            case DELETE -> objects.remove(row.requireId()) == null ? RowAnswer.alreadyGone() : RowAnswer.done();
        };
    }

    @Override
    public synchronized List<Optional<RowAnswer.Done>> lookAgain(BulkBatch batch) {
        if (!canLookAgain) {
            throw new BackendException(BackendFailure.UNREACHABLE, "nobody answers");
        }
        return batch.rows().stream().map(row -> inEffect(batch, row)).toList();
    }

    private Optional<RowAnswer.Done> inEffect(BulkBatch batch, BulkRow row) {
        return switch (batch.kind()) {
            case CREATE ->
                withName(batch.type(), name(row)).stream()
                        .findFirst()
                        .map(id -> new RowAnswer.Done(Optional.of(id), AppliedBy.WRITING));
            case UPDATE ->
                stored(batch.type().name(), row.body()).equals(body(row.requireId()))
                        ? Optional.of(new RowAnswer.Done(row.id(), AppliedBy.WRITING))
                        : Optional.empty();
            case DELETE ->
                objects.containsKey(row.requireId())
                        ? Optional.empty()
                        : Optional.of(new RowAnswer.Done(Optional.empty(), AppliedBy.WRITING));
        };
    }

    @Override
    public synchronized List<BackendId> find(TypeName type, Key key, ReferenceEncoder references) {
        return withName(type, key.fields().getOrNull("name").asText().orElseThrow());
    }

    private List<BackendId> withName(TypeName type, String name) {
        return objects.entrySet().stream()
                .filter(entry -> entry.getValue().getOrNull("name").equals(Value.of(name))
                        && entry.getValue().getOrNull("type").equals(Value.of(type.name())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static MapValue stored(String type, MapValue body) {
        return body.with("type", Value.of(type));
    }

    private static String name(BulkRow row) {
        return row.operation().key().fields().getOrNull("name").asText().orElseThrow();
    }
}
