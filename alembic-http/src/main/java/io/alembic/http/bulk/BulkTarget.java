package io.alembic.http.bulk;

import io.alembic.adapter.spi.BackendException;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one kind of server is written to: what an adapter supplies to {@link BulkWriter}. Called from several threads. */
public interface BulkTarget {

    /**
     * The body of a create or update.
     *
     * @param kind CREATE or UPDATE
     * @throws BackendException when the object cannot be expressed; its step fails with it
     */
    MapValue encode(OperationKind kind, InventoryObject object, ReferenceEncoder references);

    /**
     * Sends a batch once. A {@link BackendException} that is thrown counts as an answer: unknown for kinds UNREACHABLE
     * and PROTOCOL (unless the request never left), else refused.
     */
    BatchAnswer send(BulkBatch batch);

    /**
     * Finds which rows of a batch are in effect after all, when its fate is unknown: in the order of the batch, what
     * was done, or empty for a row that was not and may be sent again.
     *
     * @throws BackendException when that cannot be told
     */
    List<Optional<RowAnswer.Done>> lookAgain(BulkBatch batch);

    /**
     * The ids of the objects that have exactly this key, compared after reading them, not by trusting a filter.
     *
     * @param references encodes the references of the key
     */
    List<BackendId> find(TypeName type, Key key, ReferenceEncoder references);

    /** The same for many keys, in as few requests as the server allows. */
    default Map<Key, List<BackendId>> findAll(TypeName type, Collection<Key> keys, ReferenceEncoder references) {
        Map<Key, List<BackendId>> found = new HashMap<>();
        keys.forEach(key -> found.put(key, find(type, key, references)));
        return found;
    }

    /**
     * What two creates must not have alike to go out in one request, for servers that hold the rows of a request against
     * what is stored, but not against each other: the later one is sent when the earlier one is there.
     */
    default Optional<Value> exclusive(Operation.Create create) {
        return Optional.empty();
    }

    /** The id an object shall be created with, on servers that let clients choose. */
    default Optional<BackendId> chosenId(Operation.Create create) {
        return Optional.empty();
    }
}
