package io.alembic.adapter.nautobot.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.read.DeclaredType;
import io.alembic.adapter.nautobot.read.ObjectReader;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.write.Aftermath;
import io.alembic.dcim.write.ListWrites;
import io.alembic.dcim.write.ObjectLookup;
import io.alembic.dcim.write.StoredCheck;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkTarget;
import io.alembic.http.bulk.ReferenceEncoder;
import io.alembic.http.bulk.RowAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes batches to the list endpoints, which take arrays for every verb, all or nothing. */
final class NautobotTarget implements BulkTarget {

    private final NautobotServer server;
    private final DeclaredTypes<DeclaredType> types;
    private final BodyEncoder encoder;
    private final ObjectLookup lookup;
    private final Aftermath aftermath;

    NautobotTarget(NautobotServer server, DeclaredTypes<DeclaredType> types) {
        this.server = requireNonNull(server, "server is null");
        this.types = requireNonNull(types, "types is null");
        this.encoder = new BodyEncoder(server, types);
        this.lookup = new WrittenObjects(types, ObjectReader.of(server));
        this.aftermath =
                new Aftermath(types.schema(), lookup, (row, name) -> row.body().get(name));
    }

    @Override
    public MapValue encode(OperationKind kind, InventoryObject object, ReferenceEncoder references) {
        return encoder.encode(kind, object, references);
    }

    @Override
    public Optional<BackendId> chosenId(Operation.Create create) {
        return encoder.chosenId(create.object());
    }

    @Override
    public BatchAnswer send(BulkBatch batch) {
        DeclaredType type = types.of(batch.type());
        String path = type.model().path();
        return new ListWrites(
                        (method, rows) -> server.api().send(method, path, rows),
                        new StoredCheck(type.writtenOnly()),
                        List::of,
                        lookup)
                .send(batch);
    }

    @Override
    public List<Optional<RowAnswer.Done>> lookAgain(BulkBatch batch) {
        return aftermath.of(batch);
    }

    @Override
    public Optional<Value> exclusive(Operation.Create create) {
        return UncheckedNames.of(types.of(create.type()), create.object());
    }

    @Override
    public List<BackendId> find(TypeName type, Key key, ReferenceEncoder references) {
        return findAll(type, List.of(key), references).getOrDefault(key, List.of());
    }

    @Override
    public Map<Key, List<BackendId>> findAll(TypeName type, Collection<Key> keys, ReferenceEncoder references) {
        return lookup.withKeys(type, keys, references);
    }
}
