package io.alembic.adapter.netbox.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.read.DeclaredField;
import io.alembic.adapter.netbox.read.DeclaredType;
import io.alembic.adapter.netbox.read.ObjectReader;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.read.FieldShape;
import io.alembic.dcim.write.Aftermath;
import io.alembic.dcim.write.ListWrites;
import io.alembic.dcim.write.ObjectLookup;
import io.alembic.dcim.write.StoredCheck;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import io.alembic.http.bulk.BulkTarget;
import io.alembic.http.bulk.ReferenceEncoder;
import io.alembic.http.bulk.RowAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes batches to the list endpoints, which take arrays for every verb, all or nothing. */
final class NetBoxTarget implements BulkTarget {

    /** Objects that others keep changing are not chased for ever. */
    private static final int MOST_LOOKS = 3;

    private final NetBoxServer server;
    private final DeclaredTypes<DeclaredType> types;
    private final BodyEncoder encoder;
    private final ObjectLookup lookup;
    private final Aftermath aftermath;
    private final UncheckedComponents components;
    private final Permissions permissions = new Permissions();
    private final String message;
    private final Versions versions;
    private final MovedObjects moved;

    NetBoxTarget(NetBoxServer server, DeclaredTypes<DeclaredType> types, WriteRequest request) {
        this.server = requireNonNull(server, "server is null");
        this.types = requireNonNull(types, "types is null");
        this.encoder = new BodyEncoder(server, types);
        ObjectReader reader = new ObjectReader(server, types);
        this.lookup = reader;
        this.aftermath = new Aftermath(types.schema(), lookup, this::sentIds);
        this.components = new UncheckedComponents(aftermath);
        this.message = "alembic plan " + request.planId();
        this.versions = Versions.of(request, server::model);
        this.moved = new MovedObjects(
                types, reader, new ReferenceEncoder(request.schema(), request.bindings()::idOf), versions);
    }

    @Override
    public MapValue encode(OperationKind kind, InventoryObject object, ReferenceEncoder references) {
        return encoder.encode(object, references);
    }

    @Override
    public BatchAnswer send(BulkBatch batch) {
        DeclaredType type = types.of(batch.type());
        ListWrites writes = new ListWrites(
                new SentRows(server, type.model(), message, versions),
                new StoredCheck(Set.of()),
                name -> wireNames(type, name),
                lookup);
        return components.inTheWay(type.model(), batch).orElseGet(() -> send(batch, writes));
    }

    private BatchAnswer send(BulkBatch batch, ListWrites writes) {
        BatchAnswer answer = permissions.judged(batch, writes.send(batch));
        for (int again = 0; again < MOST_LOOKS && isStale(answer); again++) {
            Map<Integer, BackendException> stale = moved.look(batch);
            if (!stale.isEmpty()) {
                return BatchAnswer.refused(stale.values().iterator().next(), stale);
            }
            answer = permissions.judged(batch, writes.send(batch));
        }
        return answer;
    }

    private static boolean isStale(BatchAnswer answer) {
        return answer.fold(
                answered -> false, refused -> refused.failure().failure() == BackendFailure.STALE, unknown -> false);
    }

    @Override
    public List<Optional<RowAnswer.Done>> lookAgain(BulkBatch batch) {
        return aftermath.of(batch);
    }

    @Override
    public List<BackendId> find(TypeName type, Key key, ReferenceEncoder references) {
        return findAll(type, List.of(key), references).getOrDefault(key, List.of());
    }

    @Override
    public Map<Key, List<BackendId>> findAll(TypeName type, Collection<Key> keys, ReferenceEncoder references) {
        return lookup.withKeys(type, keys, references);
    }

    private static List<String> wireNames(DeclaredType type, String name) {
        return type.field(name).map(field -> field.source().wireNames()).orElse(List.of(name));
    }

    /** The ids that a reference of a row was sent as. */
    private Optional<Value> sentIds(BulkRow row, String name) {
        return types.of(row.operation().type())
                .field(name)
                .flatMap(field -> field.source()
                        .fold(
                                found -> row.body().get(found.field()),
                                found -> Optional.<Value>empty(),
                                found -> row.body().get(found.reference().idField()),
                                found -> row.body().get(found.field()).map(list -> listedIds(field, list))));
    }

    private static Value listedIds(DeclaredField field, Value list) {
        List<Value> ids = list.asList().orElse(ListValue.EMPTY).elements().stream()
                .map(each -> each.asMap().map(map -> map.getOrNull("object_id")).orElse(each))
                .toList();
        return FieldShape.isList(field.schema().type()) || ids.size() != 1 ? new ListValue(ids) : ids.get(0);
    }
}
