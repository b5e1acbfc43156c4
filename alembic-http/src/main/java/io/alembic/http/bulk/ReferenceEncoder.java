package io.alembic.http.bulk;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Optional;
import java.util.function.BiFunction;

/** Puts backend ids in the place of the uids that references hold (spec 50 §3.8). Any thread. */
public final class ReferenceEncoder {

    private final Schema schema;
    private final BiFunction<TypeName, Uid, Optional<BackendId>> ids;

    /** @param ids the id of an object, as far as it is known now */
    public ReferenceEncoder(Schema schema, BiFunction<TypeName, Uid, Optional<BackendId>> ids) {
        this.schema = requireNonNull(schema, "schema is null");
        this.ids = requireNonNull(ids, "ids is null");
    }

    /**
     * Members of an object of a type, attributes or key, with every reference as the target's id.
     *
     * @throws BackendException of kind REJECTED for a reference that is no uid, or to an object without an id
     */
    public MapValue encode(TypeName type, MapValue members) {
        return encode(type, members, (target, id) -> id.toValue());
    }

    /** The same, with ids in a form of the target's own, such as {@code {"id": 7}}. */
    public MapValue encode(TypeName type, MapValue members, BiFunction<TypeName, BackendId, Value> form) {
        Optional<TypeSchema> declared = schema.type(type);
        if (declared.isEmpty()) {
            return members;
        }
        return members.mapMembers((name, value) -> declared.get()
                .field(name)
                .map(field ->
                        References.map(field.type(), value, (target, leaf) -> encoded(type, name, target, leaf, form)))
                .orElse(value));
    }

    /** The id of an object, as far as it is known now. */
    public Optional<BackendId> idOf(TypeName type, Uid uid) {
        return ids.apply(type, uid);
    }

    private Value encoded(
            TypeName type, String name, TypeName target, Value leaf, BiFunction<TypeName, BackendId, Value> form) {
        if (leaf.isNull()) {
            return leaf;
        }
        Uid uid = leaf.asText()
                .flatMap(Uid::parse)
                .orElseThrow(() -> rejected(type, name, "ref value is not a uuid: " + leaf));
        BackendId id = idOf(target, uid)
                .orElseThrow(() -> rejected(
                        type, name, "missing referenced uid " + uid + ": no " + target + " with it has an id here"));
        return form.apply(target, id);
    }

    private static BackendException rejected(TypeName type, String name, String what) {
        return new BackendException(BackendFailure.REJECTED, type + "." + name + ": " + what);
    }
}
