package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpRequest;
import io.alembic.http.JsonAnswer;
import io.alembic.http.JsonClient;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import io.alembic.http.bulk.BulkRow;
import io.alembic.http.bulk.BulkTarget;
import io.alembic.http.bulk.DesiredBody;
import io.alembic.http.bulk.ReferenceEncoder;
import io.alembic.http.bulk.RowAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The requests of one write (spec 63 §2): batches hold one object. */
final class GenericTarget implements BulkTarget {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final GenericConfiguration service;
    private final Schema schema;
    private final NarrowReader rows;
    private final JsonClient client;

    GenericTarget(GenericConfiguration service, Schema schema, NarrowReader rows, JsonClient client) {
        this.service = requireNonNull(service, "service is null");
        this.schema = requireNonNull(schema, "schema is null");
        this.rows = requireNonNull(rows, "rows is null");
        this.client = requireNonNull(client, "client is null");
    }

    /** The attributes, by the names of the model; where they state the whole object, the fields of the key too. */
    @Override
    public MapValue encode(OperationKind kind, InventoryObject object, ReferenceEncoder references) {
        TypeEndpoint endpoint = endpoint(object.type());
        boolean whole = kind == OperationKind.CREATE || endpoint.update().isWhole();
        return references.encode(
                object.type(),
                whole ? DesiredBody.withKey(object) : object.attributes(),
                (target, id) -> endpoint.bodies().reference(id));
    }

    @Override
    public BatchAnswer send(BulkBatch batch) {
        BulkRow row = batch.rows().get(0);
        TypeEndpoint endpoint = endpoint(batch.type());
        return switch (batch.kind()) {
            case CREATE -> create(endpoint, row);
            case UPDATE -> update(endpoint, row);
            case DELETE -> delete(endpoint, row);
        };
    }

    private BatchAnswer create(TypeEndpoint endpoint, BulkRow row) {
        Creating create = endpoint.create();
        JsonAnswer answer = client.send(create.method(), create.url(), body(endpoint, row.body()));
        if (endpoint.conflicts().isOne(answer)) {
            return BatchAnswer.refused(new BackendException(
                    BackendFailure.CONFLICT, String.valueOf(answer.failure().getMessage())));
        }
        return BatchAnswer.ofStatus(answer).orElseGet(() -> BatchAnswer.answered(List.of(created(endpoint, answer))));
    }

    private static MapValue body(TypeEndpoint endpoint, MapValue members) {
        return endpoint.bodies().wrapped(endpoint.fields().encode(members));
    }

    /** The id of what was created. Whatever is wrong with the answer, sending it again would make another one. */
    private static RowAnswer created(TypeEndpoint endpoint, JsonAnswer answer) {
        try {
            return RowAnswer.done(NewId.of(endpoint, answer));
        } catch (BackendException e) {
            return RowAnswer.failed(new BackendException(
                    e.failure(), e.getMessage() + "; the object was created, but its id is not known", e));
        }
    }

    /** It states what shall be, so that repeating it does no harm. */
    private BatchAnswer update(TypeEndpoint endpoint, BulkRow row) {
        Updating update = endpoint.update();
        MapValue body = body(endpoint, update.changesOnly() ? changed(row) : row.body());
        JsonAnswer answer =
                client.send(HttpRequest.json(update.method(), update.url().of(row.requireId()), body)
                        .asRepeatable());
        return BatchAnswer.ofStatus(answer).orElseGet(() -> BatchAnswer.answered(List.of(RowAnswer.done())));
    }

    /** The members that the plan found changed; all of an object that is taken over. */
    private static MapValue changed(BulkRow row) {
        Set<String> fields = row.operation()
                .fold(
                        create -> Set.copyOf(row.body().names()),
                        update -> update.changes().stream()
                                .map(FieldChange::field)
                                .collect(Collectors.toSet()),
                        delete -> Set.<String>of());
        MapValue.Builder changed = MapValue.builder();
        row.body().forEach((name, value) -> {
            if (fields.contains(name)) {
                changed.put(name, value);
            }
        });
        return changed.build();
    }

    private BatchAnswer delete(TypeEndpoint endpoint, BulkRow row) {
        Deleting delete = endpoint.delete();
        JsonAnswer answer = client.send(delete.request(delete.url().of(row.requireId())));
        if (answer.status() == NOT_FOUND || answer.status() == GONE) {
            return BatchAnswer.answered(List.of(RowAnswer.alreadyGone()));
        }
        return BatchAnswer.ofStatus(answer).orElseGet(() -> BatchAnswer.answered(List.of(RowAnswer.done())));
    }

    /** A create is looked up by its key; updates and deletes may simply be sent again. */
    @Override
    public List<Optional<RowAnswer.Done>> lookAgain(BulkBatch batch) {
        return batch.rows().stream()
                .map(row -> batch.kind() == OperationKind.CREATE ? created(row) : Optional.<RowAnswer.Done>empty())
                .toList();
    }

    private Optional<RowAnswer.Done> created(BulkRow row) {
        MapValue key = row.operation()
                .key()
                .fields()
                .mapMembers((name, value) -> row.body().get(name).orElse(value));
        List<BackendId> found = withKey(row.operation().type(), key);
        if (found.size() > 1) {
            throw new BackendException(
                    BackendFailure.CONFLICT,
                    "several objects have the key " + row.operation().typeKey() + ": ids " + found);
        }
        return found.stream().findFirst().map(id -> new RowAnswer.Done(Optional.of(id), AppliedBy.WRITING));
    }

    @Override
    public List<BackendId> find(TypeName type, Key key, ReferenceEncoder references) {
        return withKey(type, references.encode(type, key.fields()));
    }

    /** The objects whose key, with ids for references, is this one. */
    private List<BackendId> withKey(TypeName type, MapValue key) {
        Key wanted = Key.of(key);
        return rows.byKey(type, endpoint(type), key).rows().stream()
                .filter(row ->
                        keyOf(type, key, row.members()).filter(wanted::equals).isPresent())
                .map(Row::id)
                .toList();
    }

    private Optional<Key> keyOf(TypeName type, MapValue wanted, MapValue members) {
        MapValue.Builder key = MapValue.builder();
        for (String name : wanted.names()) {
            Optional<Value> value = members.get(name);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            key.put(name, plainIds(type, name, value.get()));
        }
        return Optional.of(Key.of(key.build()));
    }

    private Value plainIds(TypeName type, String name, Value value) {
        Optional<TypeSchema> declared = schema.type(type);
        return declared.flatMap(each -> each.field(name))
                .map(field -> References.map(
                        field.type(),
                        value,
                        (target, leaf) -> IdentityResolution.idIn(leaf)
                                .map(BackendId::toValue)
                                .orElse(leaf)))
                .orElse(value);
    }

    private TypeEndpoint endpoint(TypeName type) {
        return service.type(type).orElseThrow(() -> new IllegalStateException("no config for " + type));
    }
}
