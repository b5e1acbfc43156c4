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
import io.alembic.core.plan.OperationKind;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpMethod;
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

/** The requests of one write (spec 63 §2): batches hold one object. */
final class GenericTarget implements BulkTarget {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final GenericConfiguration service;
    private final Schema schema;
    private final RowReader rows;
    private final JsonClient client;

    GenericTarget(GenericConfiguration service, Schema schema, RowReader rows, JsonClient client) {
        this.service = requireNonNull(service, "service is null");
        this.schema = requireNonNull(schema, "schema is null");
        this.rows = requireNonNull(rows, "rows is null");
        this.client = requireNonNull(client, "client is null");
    }

    /** The attributes; where they state the whole object, the fields of the key too. */
    @Override
    public MapValue encode(OperationKind kind, InventoryObject object, ReferenceEncoder references) {
        boolean whole = kind == OperationKind.CREATE || endpoint(object.type()).updateMethod() == HttpMethod.PUT;
        return references.encode(object.type(), whole ? DesiredBody.withKey(object) : object.attributes());
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
        JsonAnswer answer = client.send(HttpMethod.POST, endpoint.create(), row.body());
        return BatchAnswer.ofStatus(answer).orElseGet(() -> BatchAnswer.answered(List.of(created(endpoint, answer))));
    }

    /** The id of what was created. Whatever is wrong with the answer, sending it again would make another one. */
    private static RowAnswer created(TypeEndpoint endpoint, JsonAnswer answer) {
        try {
            return RowAnswer.done(RowReader.id(endpoint, answer.json(), "in the answer to " + answer.label()));
        } catch (BackendException e) {
            return RowAnswer.failed(new BackendException(
                    e.failure(), e.getMessage() + "; the object was created, but its id is not known", e));
        }
    }

    /** It states all that is declared, so that repeating it does no harm. */
    private BatchAnswer update(TypeEndpoint endpoint, BulkRow row) {
        JsonAnswer answer =
                client.send(HttpRequest.json(endpoint.updateMethod(), endpoint.object(row.requireId()), row.body())
                        .asRepeatable());
        return BatchAnswer.ofStatus(answer).orElseGet(() -> BatchAnswer.answered(List.of(RowAnswer.done())));
    }

    private BatchAnswer delete(TypeEndpoint endpoint, BulkRow row) {
        JsonAnswer answer = client.send(HttpRequest.of(HttpMethod.DELETE, endpoint.object(row.requireId())));
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
        return rows.rows(type, endpoint(type)).rows().stream()
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
