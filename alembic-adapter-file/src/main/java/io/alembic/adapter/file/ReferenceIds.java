package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Which id each uid has: what state knows, and what this write has given. Turns references into ids (spec 50 §3). */
final class ReferenceIds {

    private final Bindings bindings;
    private final WorkingCopy copy;
    private final Map<TypeName, Map<Uid, BackendId>> given = new HashMap<>();
    private final Map<ObjectName, Uid> takers = new HashMap<>();

    ReferenceIds(Bindings bindings, WorkingCopy copy) {
        this.bindings = requireNonNull(bindings, "bindings is null");
        this.copy = requireNonNull(copy, "copy is null");
    }

    void give(TypeName type, Uid uid, BackendId id) {
        given.computeIfAbsent(type, each -> new HashMap<>()).put(uid, id);
        takers.put(new ObjectName(type, id), uid);
    }

    Optional<BackendId> idOf(TypeName type, Uid uid) {
        BackendId here = given.getOrDefault(type, Map.of()).get(uid);
        return here == null ? bindings.idOf(type, uid) : Optional.of(here);
    }

    /** Whether an id is known to be that of another object than the one with this uid. */
    boolean isAnothers(ObjectName name, Uid uid) {
        return Optional.ofNullable(takers.get(name))
                .or(() -> bindings.uidOf(name.type(), name.id()))
                .filter(other -> !other.equals(uid))
                .isPresent();
    }

    /**
     * The members with each reference as the id of its target.
     *
     * @throws BackendException when a target is not known or not there
     */
    MapValue encoded(SortedMap<String, FieldSchema> fields, MapValue members) {
        return References.map(fields, members, (target, leaf) -> leaf.isNull() ? leaf : encoded(target, leaf));
    }

    private Value encoded(TypeName target, Value leaf) {
        Uid uid = leaf.asText()
                .flatMap(Uid::parse)
                .orElseThrow(() -> new BackendException(BackendFailure.REJECTED, "ref value is not a uuid: " + leaf));
        BackendId id = idOf(target, uid)
                .filter(known -> copy.find(new ObjectName(target, known)).isPresent())
                .orElseThrow(() -> new BackendException(
                        BackendFailure.REJECTED, "missing referenced uid " + uid + " of type " + target));
        return id.toValue();
    }
}
