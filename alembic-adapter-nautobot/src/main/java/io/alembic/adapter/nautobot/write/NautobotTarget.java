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
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkTarget;
import io.alembic.http.bulk.ReferenceEncoder;
import io.alembic.http.bulk.RowAnswer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes batches to the list endpoints, which take arrays for every verb, all or nothing. */
final class NautobotTarget implements BulkTarget {

    private final WrittenTypes types;
    private final BodyEncoder encoder;
    private final ObjectReader reader;
    private final Creates creates;
    private final Updates updates;
    private final Deletes deletes;
    private final Aftermath aftermath;

    NautobotTarget(NautobotServer server, WrittenTypes types) {
        this.types = requireNonNull(types, "types is null");
        this.encoder = new BodyEncoder(server, types);
        this.reader = ObjectReader.of(server);
        this.creates = new Creates(server.api());
        this.updates = new Updates(server.api());
        this.deletes = new Deletes(server.api(), reader);
        this.aftermath = new Aftermath(types, reader);
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
        return switch (batch.kind()) {
            case CREATE -> creates.send(type, batch);
            case UPDATE -> updates.send(type, batch);
            case DELETE -> deletes.send(type, batch);
        };
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
        Map<Key, MapValue> wanted = new HashMap<>();
        keys.forEach(key -> wanted.put(key, references.encode(type, key.fields())));
        Map<Key, List<BackendId>> held = reader.withKeys(types.of(type), types.schema(type), wanted.values());
        Map<Key, List<BackendId>> found = new HashMap<>();
        wanted.forEach((key, encoded) -> found.put(key, held.getOrDefault(Key.of(encoded), List.of())));
        return found;
    }
}
