package io.alembic.adapter.infrahub.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.query.GraphRequest;
import io.alembic.adapter.infrahub.query.Mutations;
import io.alembic.adapter.infrahub.read.DeclaredKind;
import io.alembic.adapter.infrahub.read.NodeReader;
import io.alembic.adapter.infrahub.read.RelationForm;
import io.alembic.adapter.infrahub.server.InfrahubServer;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.write.Aftermath;
import io.alembic.dcim.write.ObjectLookup;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkTarget;
import io.alembic.http.bulk.ReferenceEncoder;
import io.alembic.http.bulk.RowAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes batches as documents of many mutations. */
final class InfrahubTarget implements BulkTarget {

    private static final String ID = "id";

    private final InfrahubServer server;
    private final DeclaredTypes<DeclaredKind> types;
    private final DataEncoder encoder;
    private final ObjectLookup lookup;
    private final Aftermath aftermath;

    InfrahubTarget(InfrahubServer server, DeclaredTypes<DeclaredKind> types, NodeReader reader) {
        this.server = requireNonNull(server, "server is null");
        this.types = requireNonNull(types, "types is null");
        this.encoder = new DataEncoder(types);
        this.lookup = new WrittenNodes(types, reader);
        this.aftermath = new Aftermath(
                types.schema(), lookup, (row, name) -> row.body().get(name).map(RelationForm::ids));
    }

    @Override
    public MapValue encode(OperationKind kind, InventoryObject object, ReferenceEncoder references) {
        return encoder.encode(kind, object, references);
    }

    @Override
    public BatchAnswer send(BulkBatch batch) {
        return MutationAnswers.of(batch, server.api().mutate(request(batch)));
    }

    private GraphRequest request(BulkBatch batch) {
        Mutations mutations =
                new Mutations(server.check(), types.of(batch.type()).kind());
        List<MapValue> data = batch.rows().stream()
                .map(row -> batch.kind() == OperationKind.CREATE
                        ? row.body()
                        : row.body().with(ID, row.requireId().toValue()))
                .toList();
        return switch (batch.kind()) {
            case CREATE -> mutations.create(data);
            case UPDATE -> mutations.update(data);
            case DELETE -> mutations.delete(data);
        };
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
}
